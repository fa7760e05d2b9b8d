import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchHit, SearchReply } from '../../../main/contract/search.ts';
import { call } from '../../api.ts';
import type { SearchAddress } from '../../state/search-address.ts';
import { useRested } from './use-rested.ts';

/** Bulletins that one page of the results holds. */
const PAGE = 20;
/** Passages shown of each bulletin on the first page, and of one bulletin when all were asked for. */
const FEW = 3;
const MANY = 5000;
/** How long results are kept for Back, in milliseconds. */
const KEPT_MS = 20 * 60_000;
/** Approximate search is asked once the words have stood for this long, in milliseconds. */
const REST_MS = 250;

/** What decides which bulletins are found. */
export type Asked = Pick<SearchAddress, 'query' | 'bulletin' | 'filters'>;

/** The results as far as they have been turned up. */
export type Results = {
  /** The first page: what was understood, counts, marks. */
  first: SearchReply;
  hits: SearchHit[];
};

const within = (bulletin: string | null) => (bulletin === null ? {} : { bulletin });

/**
 * Exact results for the words in the box, page by page; what stood there before stays until the new ones have come.
 */
export function useResults({ query, bulletin, filters, sort }: Asked & Pick<SearchAddress, 'sort'>) {
  return useInfiniteQuery({
    queryKey: ['search', 'query', query, bulletin, filters, sort],
    queryFn: ({ pageParam }) =>
      call('search.query', {
        query,
        limit: PAGE,
        offset: pageParam,
        filters,
        sort,
        fuzzy: 'off',
        facets: bulletin === null && pageParam === 0,
        passages: bulletin === null ? FEW : MANY,
        ...within(bulletin),
      }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.hits.length, 0);
      return shown < total ? shown : undefined;
    },
    select: ({ pages }): Results | null => {
      const [first] = pages;
      return first === undefined ? null : { first, hits: pages.flatMap(({ hits }) => hits) };
    },
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
}

/** Every passage of one bulletin, once they are asked for. */
export function useWhole(query: string, bulletin: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['search', 'whole', query, bulletin],
    queryFn: () => call('search.query', { query, bulletin, limit: 1, fuzzy: 'off', passages: MANY }),
    enabled: isWanted,
    gcTime: KEPT_MS,
  });
}

/** Near spellings and other wordings: a second message, so that exact results never wait for it. */
export function useApproximate({ query, bulletin, filters }: Asked) {
  const rested = useRested(query, REST_MS);
  return useQuery({
    queryKey: ['search', 'approximate', query, bulletin, filters],
    queryFn: () => call('search.approximate', { query, filters, ...within(bulletin) }),
    enabled: query.trim() !== '' && rested === query,
    gcTime: KEPT_MS,
  });
}

/** Titles and headings near to the words, to jump to. */
export function useSuggestions(text: string) {
  return useQuery({
    queryKey: ['search', 'suggest', text],
    queryFn: () => call('search.suggest', { text: text.slice(0, 200), limit: 6 }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
}
