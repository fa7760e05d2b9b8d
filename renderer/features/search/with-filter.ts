import type { Facet } from '../../../main/contract/search.ts';
import type { SearchFilters } from '../../state/search-address.ts';

/** The filters with one facet set to a value, or set free. */
export function withFilter(filters: SearchFilters, facet: Facet, value: string | null): SearchFilters {
  const { [facet]: _, ...others } = filters;
  if (value === null) return others;
  return facet === 'marked' ? { ...others, marked: 'yes' } : { ...others, [facet]: value };
}
