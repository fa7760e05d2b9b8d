import type { SearchHit, SearchReply } from '../../contract/search.ts';
import type { TextRecord } from '../library/read.ts';
import { textOf } from './evaluate.ts';
import { facetCounts } from './facets.ts';
import type { Finder } from './finders.ts';
import { type HitOptions, hitList, type SearchContext } from './hit-list.ts';
import type { MarkIndex } from './mark-search.ts';
import { findMarks } from './match.ts';
import { bestPassages, countOccurrences } from './passages.ts';

export type SearchOptions = HitOptions & {
  limit: number;
  offset: number;
  fuzzy: 'auto' | 'off' | 'only';
  passages: number;
  facets?: boolean;
};

/** A hit in a mark, without what only the room of annotations knows. */
export type FoundMark = ReturnType<MarkIndex['find']>[number];

export type SearchResult = Pick<SearchReply, 'query' | 'total' | 'hits' | 'problem' | 'facets'> & {
  foundMarks: FoundMark[];
};

/** Marks shown beside the hits in the texts; all of them are a matter of the list of marks. */
const MOST_MARKS = 50;

/** The exact answer to a query: total, the bulletins of one page with their passages, marks, counts. */
export function search(context: SearchContext, options: SearchOptions): SearchResult {
  const { catalogue, marks } = context;
  const { offset, limit, passages, fuzzy } = options;
  const { query, problem, all, hits, finders, sources } = hitList(context, options);
  if (query === null || fuzzy === 'only') {
    return { query: options.query, total: 0, hits: [], problem, foundMarks: [] };
  }
  return {
    query: options.query,
    total: hits.length,
    hits: hits
      .slice(offset, offset + limit)
      .flatMap((hit) => toHit(textOf(sources, hit.number), hit.score, finders, passages)),
    problem,
    foundMarks: marks.find(query, MOST_MARKS),
    ...(options.facets && { facets: facetCounts(all, options.filters ?? {}, catalogue, marks.bulletins) }),
  };
}

function toHit(
  record: TextRecord | undefined,
  score: number,
  finders: readonly Finder[],
  passages: number,
): SearchHit[] {
  if (!record) return [];
  const { id, shortTitle, title, text, blocks } = record;
  const marks = findMarks(record, finders);
  return [
    {
      bulletin: { id, shortTitle, ...(title !== null && { title }) },
      score: Math.round(score * 1000) / 1000,
      approximate: false,
      via: null,
      occurrences: countOccurrences(blocks, marks),
      passages: bestPassages(text, blocks, marks, passages),
    },
  ];
}
