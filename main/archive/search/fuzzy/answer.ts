import type { SearchReply } from '../../../contract/search.ts';
import type { SearchContext } from '../hit-list.ts';
import { type SearchOptions, type SearchResult, search } from '../search.ts';
import type { Suggester } from '../suggest.ts';
import { type ApproximateSearch, MOST_APPROXIMATE } from './approximate-search.ts';

/** Titles and headings offered where nothing was found. */
const MOST_JUMPS = 5;

/**
 * The answer to a query with `fuzzy` as asked: exact hits, behind the last of them the approximate ones, and something
 * to try where there is no exact hit. `total` and everything else is that of the exact answer.
 */
export async function answer(
  context: SearchContext,
  { approximate, suggester }: { approximate: ApproximateSearch; suggester: Suggester },
  options: SearchOptions,
): Promise<SearchResult & Pick<SearchReply, 'suggestions'>> {
  const { fuzzy, limit, offset } = options;
  const isOnly = fuzzy === 'only';
  const exact = search(context, { ...options, fuzzy: 'off', ...(isOnly && { limit: 1, offset: 0, passages: 0 }) });
  const hits = isOnly ? [] : exact.hits;
  const room = fuzzy === 'off' ? 0 : limit - hits.length;
  const from = isOnly ? offset : Math.max(0, offset - exact.total);
  if (room > 0 && from < MOST_APPROXIMATE) {
    const near = await approximate.hits(context, { ...options, limit: Math.min(MOST_APPROXIMATE, from + room) });
    const lowest = Math.min(0, ...hits.map(({ score }) => score));
    // Approximate hits never score above an exact one.
    hits.push(
      ...near.slice(from, from + room).map((hit) => ({ ...hit, score: isOnly ? hit.score : lowest - 1 + hit.score })),
    );
  }
  return { ...exact, hits, suggestions: await suggestions(context, { approximate, suggester }, options.query, exact) };
}

async function suggestions(
  context: SearchContext,
  { approximate, suggester }: { approximate: ApproximateSearch; suggester: Suggester },
  query: string,
  { total, problem }: SearchResult,
): Promise<SearchReply['suggestions']> {
  if (total > 0 || problem !== null) return [];
  return [...(await approximate.queries(context, query)), ...suggester.suggest(query, MOST_JUMPS)];
}
