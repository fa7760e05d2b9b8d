import { create } from 'zustand';

/** Bulletins of which all hits were asked for, by query: they stay open when the reader comes back to the results. */
const useOpenedGroups = create<{ keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

/** Whether all hits of a bulletin are shown, and the way to change that. */
export function useOpenedGroup(query: string, bulletin: string): [boolean, () => void] {
  const key = `${bulletin} ${query}`;
  const isOpen = useOpenedGroups(({ keys }) => keys.has(key));
  const toggle = () =>
    useOpenedGroups.setState(({ keys }) => ({
      keys: isOpen ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key]),
    }));
  return [isOpen, toggle];
}
