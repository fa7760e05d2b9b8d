import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Facet } from '../../../main/contract/search.ts';
import { call } from '../../api.ts';

/** Passages shown of each bulletin on the first page, and of one bulletin when all were asked for. */
const FEW = 3;
const MANY = 2000;

/** Values that the results are narrowed to. `marked` is `yes` or absent. */
export type SearchFilters = Partial<Record<Exclude<Facet, 'marked'>, string>> & { marked?: 'yes' };

/** What is looked for, and where. */
export type Asked = { query: string; bulletin: string | null; filters: SearchFilters };

/** Exact results for the words in the box; what stood there before stays until the new ones have come. */
export function useSearch({ query, bulletin, filters }: Asked, limit: number) {
  return useQuery({
    queryKey: ['search', 'query', query, bulletin, filters, limit],
    queryFn: () =>
      call('search.query', {
        query,
        limit,
        filters,
        fuzzy: 'off',
        facets: bulletin === null,
        passages: bulletin ? MANY : FEW,
        ...(bulletin ? { bulletin } : {}),
      }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Near spellings and other wordings: a second message, so that exact results never wait for it. */
export function useApproximate({ query, bulletin, filters }: Asked) {
  return useQuery({
    queryKey: ['search', 'approximate', query, bulletin, filters],
    queryFn: () => call('search.approximate', { query, filters, ...(bulletin ? { bulletin } : {}) }),
    enabled: query.trim() !== '',
    gcTime: 60_000,
  });
}

/** Titles and headings near to the words, to jump to. */
export function useSuggestions(text: string) {
  return useQuery({
    queryKey: ['search', 'suggest', text],
    queryFn: () => call('search.suggest', { text: text.slice(0, 200), limit: 6 }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
