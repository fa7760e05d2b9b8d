import { create } from 'zustand';

/** What the reader has in hand in a list of marks: the line the keys are on, and the marks that are ticked. */
type MarksInHand = {
  /** The address of the list; another list begins with empty hands. */
  list: string;
  /** Number of the line, from 0; null before the first step into the list. */
  line: number | null;
  /** Where a stretch chosen with Shift begins. */
  anchor: number | null;
  chosen: ReadonlySet<string>;
};

const NOTHING: MarksInHand = { list: '', line: null, anchor: null, chosen: new Set() };

/** Kept outside the list, so that Back finds it as it was left. */
export const useMarksInHand = create<MarksInHand>(() => NOTHING);

/** Begins a list, unless it is the one that was left. */
export function openList(list: string): void {
  if (useMarksInHand.getState().list !== list) useMarksInHand.setState({ ...NOTHING, list });
}

/** Takes a line in hand: the one the focus came to. */
export function holdLine(line: number): void {
  if (useMarksInHand.getState().line !== line) useMarksInHand.setState({ line });
}

export function toggleChosen(id: string, line: number): void {
  const chosen = new Set(useMarksInHand.getState().chosen);
  if (!chosen.delete(id)) chosen.add(id);
  useMarksInHand.setState({ chosen, anchor: line, line });
}

export function chooseAlso(ids: Iterable<string>): void {
  useMarksInHand.setState(({ chosen }) => ({ chosen: new Set([...chosen, ...ids]) }));
}

export function chooseNone(): void {
  useMarksInHand.setState({ chosen: new Set(), anchor: null });
}
