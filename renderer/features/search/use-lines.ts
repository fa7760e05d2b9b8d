import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ConcordanceLine } from '../../../main/contract/search.ts';
import { call } from '../../api.ts';
import type { SearchAddress } from '../../state/search-address.ts';

/** Lines fetched at once. */
const PAGE = 1000;

export type Lines = { lines: ConcordanceLine[]; isComplete: boolean };

/** Every hit on a line of its own, a thousand at a time. */
export function useLines({ query, bulletin, filters, sort }: SearchAddress) {
  return useInfiniteQuery({
    queryKey: ['search', 'lines', query, bulletin, filters, sort],
    queryFn: ({ pageParam }) =>
      call('search.concordance', {
        query,
        filters,
        sort,
        limit: PAGE,
        offset: pageParam,
        ...(bulletin === null ? {} : { bulletin }),
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, { lines }) => sum + lines.length, 0);
      return last.isComplete && loaded >= last.total ? undefined : loaded;
    },
    select: ({ pages }): Lines => {
      const lines = pages.flatMap((page) => page.lines);
      const last = pages.at(-1);
      return { lines, isComplete: last?.isComplete === true && lines.length >= last.total };
    },
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 20 * 60_000,
  });
}
