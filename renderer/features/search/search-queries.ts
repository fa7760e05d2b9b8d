import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';

/** Passages shown of each bulletin on the first page, and of one bulletin when all were asked for. */
const FEW = 3;
const MANY = 2000;

/** Results for the words in the box; what stood there before stays until the new ones have come. */
export function useSearch(query: string, bulletin: string | null, limit: number) {
  return useQuery({
    queryKey: ['search', 'query', query, bulletin, limit],
    queryFn: () =>
      call('search.query', { query, limit, passages: bulletin ? MANY : FEW, ...(bulletin ? { bulletin } : {}) }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
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
