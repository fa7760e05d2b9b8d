import type { ConcordanceLine, ConcordanceReply } from '../../contract/search.ts';
import type { TextRecord } from '../library/read.ts';
import { blockAt } from '../text/outline.ts';
import { textOf } from './evaluate.ts';
import { type HitList, type HitOptions, hitList, type SearchContext } from './hit-list.ts';
import { findMarks, joinedRanges } from './match.ts';
import { wholePair } from './sentences.ts';

/** Words shown on either side of a hit. UTF-16 units. */
const CONTEXT = 24;

export type ConcordanceOptions = HitOptions & { limit: number; offset: number };

/**
 * Every hit on a line of its own with the words before and after it (keyword in context), bulletins in the order asked
 * for, hits in that of the text. `total` counts the lines of all bulletins that have been looked through so far; it is
 * complete when `isComplete` says so.
 */
export function concordance(context: SearchContext, options: ConcordanceOptions): ConcordanceReply {
  const found = hitList(context, options);
  const wanted = options.offset + options.limit;
  const lines: ConcordanceLine[] = [];
  let looked = 0;
  for (const { number } of found.hits) {
    if (lines.length >= wanted) break;
    looked++;
    const record = textOf(found.sources, number);
    if (record) lines.push(...linesOf(record, found));
  }
  return { lines: lines.slice(options.offset, wanted), total: lines.length, isComplete: looked === found.hits.length };
}

function linesOf(record: TextRecord, { finders }: HitList): ConcordanceLine[] {
  const { text, blocks } = record;
  return joinedRanges(findMarks(record, finders)).flatMap(([start, end]): ConcordanceLine[] => {
    const block = blockAt(blocks, start);
    if (!block || block.kind === 'repeated') return [];
    const from = wholePair(text, Math.max(block.start, start - CONTEXT));
    const to = wholePair(text, Math.min(block.end, end + CONTEXT));
    return [
      {
        bulletin: { id: record.id, shortTitle: record.shortTitle },
        start,
        end,
        before: text.slice(from, start),
        words: text.slice(start, end),
        after: text.slice(end, to),
        paragraph: block.paragraph,
      },
    ];
  });
}
