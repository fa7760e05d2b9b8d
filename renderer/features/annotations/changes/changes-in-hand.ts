import { create } from 'zustand';

/** How many changes the place shows, and which of them is in hand, from 0; null before the first step. */
type ChangesInHand = { count: number; at: number | null };

export const useChangesInHand = create<ChangesInHand>(() => ({ count: 0, at: null }));

/** Takes the next or the previous change in hand; from none the first or the last. Past either end it stays. */
export function stepThroughChanges(step: 1 | -1): void {
  const { count, at } = useChangesInHand.getState();
  if (count === 0) return;
  const before = at ?? (step === 1 ? -1 : count);
  useChangesInHand.setState({ at: Math.min(Math.max(before + step, 0), count - 1) });
}
