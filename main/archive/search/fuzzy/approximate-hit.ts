import type { SearchHit } from '../../../contract/search.ts';
import { type Sources, textOf } from '../evaluate.ts';
import { findersOf } from '../finders.ts';
import { findMarks, type Mark } from '../match.ts';
import { bestPassages, countOccurrences } from '../passages.ts';
import { positiveLeaves } from '../query.ts';
import { isPartOfNumber } from '../rank.ts';
import { comparable } from './heading-lines.ts';
import type { Rewriting } from './rewritings.ts';

/**
 * The places of a rewriting in one bulletin, marked, and the words found there; null where there are none that stand by
 * themselves: 15台 is not found in 115台.
 */
export function approximateHit(
  number: number,
  { query, via }: Rewriting,
  sources: Sources,
  passages: number,
): Omit<SearchHit, 'score'> | null {
  const record = textOf(sources, number);
  if (!record) return null;
  const { id, shortTitle, title, text, blocks } = record;
  const terms = new Set(positiveLeaves(query).flatMap((leaf) => (leaf.kind === 'term' ? [leaf.term.kept] : [])));
  const wordsAt = ({ start, end }: Mark): string => comparable(text.slice(start, end));
  const marks = findMarks(record, findersOf(query)).filter(
    (mark) => terms.has(wordsAt(mark)) && !isPartOfNumber(text, mark),
  );
  if (marks.length === 0) return null;
  const found = new Set(marks.map(wordsAt));
  return {
    bulletin: { id, shortTitle, ...(title !== null && { title }) },
    approximate: true,
    via: { kind: via, words: [...terms].filter((words) => found.has(words)).join(' ') },
    occurrences: countOccurrences(blocks, marks),
    passages: bestPassages(text, blocks, marks, passages),
  };
}
