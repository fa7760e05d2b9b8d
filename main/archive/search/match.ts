import type { Block } from '../../contract/bulletin.ts';
import type { TextRecord } from '../library/read.ts';
import { blockAt } from '../text/outline.ts';
import type { Finder } from './finders.ts';

/** A hit in the reading text, UTF-16 units, and the number of the finder that found it. */
export type Mark = { start: number; end: number; term: number };

/** Every match of a term's pattern within one block each, left to right, not overlapping one another. */
export function* placesOf(text: string, blocks: readonly Block[], pattern: RegExp): Generator<[number, number]> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = pattern.lastIndex;
    // White space between two blocks is passed over like any other; a hit that reaches across is none.
    const isWithinBlock = end <= (blockAt(blocks, start)?.end ?? 0);
    if (isWithinBlock) yield [start, end];
    // Whoever took the place may have used the same pattern meanwhile.
    pattern.lastIndex = isWithinBlock ? after : start + 1;
  }
}

/** Hits of all finders in the order of the text. */
export function findMarks(record: TextRecord, finders: readonly Finder[]): Mark[] {
  return finders
    .flatMap((find, term) => find(record).map(([start, end]) => ({ start, end, term })))
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
