import { type KeyboardEvent, useState } from 'react';
import { forgetSearches, type PastSearch, removeSavedSearch } from './past-searches.ts';

/** What is chosen in the list under the empty box, and what its keys do. */
export function usePastChoice(entries: readonly PastSearch[], isOpen: boolean, search: (query: string) => void) {
  const [chosen, setChosen] = useState<string | null>(null);
  const index = isOpen ? entries.findIndex(({ key }) => key === chosen) : -1;
  const active = entries[index];

  const take = (entry: PastSearch) => {
    setChosen(null);
    if (entry.kind === 'forget') void forgetSearches();
    else search(entry.query);
  };
  const remove = (entry: PastSearch) => {
    if (entry.kind === 'saved') void removeSavedSearch(entry.id);
  };
  return {
    active,
    take,
    remove,
    point: (entry: PastSearch) => setChosen(entry.key),
    /** Whether the key was one for the list. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      if (!isOpen) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setChosen(entries[stepped(index, step, entries.length)]?.key ?? null);
      else if (event.key === 'Enter' && active) take(active);
      else if (event.key === 'Delete' && active?.kind === 'saved') remove(active);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

export type PastChoice = ReturnType<typeof usePastChoice>;

/** Round and round, with the box itself (−1) as one of the stops. */
function stepped(index: number, step: number, count: number): number {
  return ((index + 1 + step + count + 1) % (count + 1)) - 1;
}
