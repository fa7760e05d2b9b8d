/**
 * A text under mutation that knows, for every UTF-16 unit, where it came from. This is the truth of the suite: it is
 * kept by the mutator alone and owes nothing to the engine.
 */
export type TrackedText = {
  units: string[];
  /** Offset in the original of the unit that stands here or was replaced here; −1 for what was put in. */
  origins: number[];
  /** Whether the unit was replaced by another. */
  isReplaced: boolean[];
};

export function tracked(text: string): TrackedText {
  const units = text.split('');
  return { units, origins: units.map((_, at) => at), isReplaced: units.map(() => false) };
}

export function textOf({ units }: TrackedText): string {
  return units.join('');
}

/** Takes out `count` units and puts new words in their place, without any origin. */
export function splice(text: TrackedText, at: number, count: number, words = ''): void {
  const put = words.split('');
  text.units.splice(at, count, ...put);
  text.origins.splice(at, count, ...put.map(() => -1));
  text.isReplaced.splice(at, count, ...put.map(() => false));
}

/** Replaces one unit by another of the same place. */
export function replace(text: TrackedText, at: number, unit: string): void {
  if (text.units[at] === unit) return;
  text.units[at] = unit;
  text.isReplaced[at] = true;
}

/** Takes a stretch out and puts it in again before the unit that stood at `to` (outside the stretch), with its origins. */
export function move(text: TrackedText, start: number, end: number, to: number): void {
  const at = to > start ? to - (end - start) : to;
  text.units.splice(at, 0, ...text.units.splice(start, end - start));
  text.origins.splice(at, 0, ...text.origins.splice(start, end - start));
  text.isReplaced.splice(at, 0, ...text.isReplaced.splice(start, end - start));
}

/** Ranges of the sentences of a text, with their stop; of its lines, with their line break. */
export function sentenceRanges(text: string): [number, number][] {
  return rangesOf(text, /[^。！？；\n]+[。！？；]?/g);
}

export function lineRanges(text: string): [number, number][] {
  return rangesOf(text, /[^\n]+(?:\n+|$)/g);
}

function rangesOf(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}
