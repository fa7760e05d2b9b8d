import type { Block } from '../../contract/bulletin.ts';
import { blockAt } from '../text/outline.ts';
import type { Term } from './parse-query.ts';
import { termPattern } from './term-pattern.ts';

/** A hit in the reading text, UTF-16 units, and the index of the term it is a hit of. */
export type Mark = { start: number; end: number; term: number };

/** A term ready to be looked for in many texts. */
export type Needle = { term: Term; pattern: RegExp };

export function needleOf(term: Term): Needle {
  return { term, pattern: termPattern(term) };
}

/** Every hit of a needle within one block each, left to right, not overlapping one another. */
export function* placesOf(text: string, blocks: readonly Block[], { pattern }: Needle): Generator<[number, number]> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    // White space between two blocks is passed over like any other; a hit that reaches across is none.
    if (end <= (blockAt(blocks, start)?.end ?? 0)) yield [start, end];
    else pattern.lastIndex = start + 1;
  }
}

export function isFoundIn(text: string, blocks: readonly Block[], needle: Needle): boolean {
  return !placesOf(text, blocks, needle).next().done;
}

/** Hits of all needles in the order of the text. */
export function findMarks(text: string, blocks: readonly Block[], needles: readonly Needle[]): Mark[] {
  return needles
    .flatMap((needle, term) => Array.from(placesOf(text, blocks, needle), ([start, end]) => ({ start, end, term })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Ranges of marks joined where they overlap. Input in order. */
export function joinedRanges(marks: readonly Mark[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
