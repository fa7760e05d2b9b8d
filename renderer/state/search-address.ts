import type { Facet, SearchSort } from '../../main/contract/search.ts';

/** Values that the results are narrowed to. `marked` is `yes` or absent. */
export type SearchFilters = Partial<Record<Exclude<Facet, 'marked'>, string>> & { marked?: 'yes' };

export const SEARCH_SORTS = ['relevance', 'title', 'date'] as const satisfies readonly SearchSort[];

/** 段落 with their sections, or 逐条: each hit on a line of its own. */
export const SEARCH_VIEWS = ['passages', 'lines'] as const;
export type SearchView = (typeof SEARCH_VIEWS)[number];

/** Everything that decides which results are shown, and how: it stands in the address, so that Back finds it. */
export type SearchAddress = {
  place: 'search';
  query: string;
  /** The one bulletin that is searched, or all. */
  bulletin: string | null;
  filters: SearchFilters;
  sort: SearchSort;
  view: SearchView;
};

/** The address of the results for some words; whatever is left out is as at the first search. */
export function searchAddress(
  query: string,
  more: Partial<Omit<SearchAddress, 'place' | 'query'>> = {},
): SearchAddress {
  return { place: 'search', query, bulletin: null, filters: {}, sort: 'relevance', view: 'passages', ...more };
}

/** Reads the fields of `/search?q=…`; anything unknown is passed over. */
export function readSearchAddress(fields: URLSearchParams): SearchAddress {
  const [unit, round, year, kind] = ['unit', 'round', 'year', 'kind'].map((name) => fields.get(name));
  return searchAddress(fields.get('q') ?? '', {
    bulletin: fields.get('in'),
    filters: {
      ...(unit ? { unit } : {}),
      ...(round ? { round } : {}),
      ...(year ? { year } : {}),
      ...(kind ? { kind } : {}),
      ...(fields.get('marked') === 'yes' ? { marked: 'yes' } : {}),
    },
    sort: SEARCH_SORTS.find((known) => known === fields.get('sort')) ?? 'relevance',
    view: SEARCH_VIEWS.find((known) => known === fields.get('view')) ?? 'passages',
  });
}

/** The fields of an address, without those that are as usual. */
export function searchFields({
  query,
  bulletin,
  filters,
  sort,
  view,
}: SearchAddress): Record<string, string | undefined> {
  return {
    q: query,
    in: bulletin ?? undefined,
    ...filters,
    sort: sort === 'relevance' ? undefined : sort,
    view: view === 'passages' ? undefined : view,
  };
}
