import { navigate, noteAddress, useNavigation } from '../../state/navigation.ts';
import type { SearchAddress } from '../../state/search-address.ts';

/**
 * Shows the results of an address. Another query takes the place of the one before, so that Back leads out of the
 * search; what narrows or orders the results is a step of its own, which Back takes back.
 */
export function showResults(address: SearchAddress, { asStep = false } = {}): void {
  const { address: from } = useNavigation.getState();
  // The line being read is kept with the bulletin. An older place in the address would bring back another line.
  if (from.place === 'read') noteAddress({ ...from, at: null });
  navigate(address, { replace: from.place === 'search' && !asStep });
}

/** Steps of the history at which a search began. */
const begun: number[] = [];

/** Remembers where searches begin, so that they can be left in one go. Gives back its own undo. */
export function followSearches(): () => void {
  return useNavigation.subscribe((now, before) => {
    if (now.address.place !== 'search' || before.address.place === 'search' || now.depth <= before.depth) return;
    while ((begun.at(-1) ?? -1) >= now.depth) begun.pop();
    begun.push(now.depth);
  });
}

/** Leaves the search, however many steps were taken in it, for where the reader was. */
export function leaveSearch(): void {
  const { address, depth } = useNavigation.getState();
  if (address.place !== 'search') return;
  const first = begun.findLast((step) => step <= depth) ?? depth;
  const steps = depth - first + 1;
  if (steps <= depth) window.history.go(-steps);
  else navigate({ place: 'start' }, { replace: true });
}
