import type { Facet, FacetCounts } from '../../contract/search.ts';
import { FACETS } from '../../contract/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** Values that hits are narrowed to, by facet. */
export type Filters = { [Name in Facet]?: string | undefined };

const MOST_VALUES = 50;

/** Value of a bulletin under a facet, or null where its text does not state it. */
function facetValue(entry: Entry, facet: Facet, marked: ReadonlySet<string>): string | null {
  switch (facet) {
    case 'unit':
      return entry.body;
    case 'round':
      return entry.round;
    case 'year':
      return entry.year;
    case 'kind':
      return entry.kind;
    case 'marked':
      return marked.has(entry.id) ? 'yes' : null;
  }
}

/** Whether a bulletin passes the filters, one facet perhaps left aside. */
function passes(entry: Entry, filters: Filters, marked: ReadonlySet<string>, aside: Facet | null = null): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    return wanted === undefined || facet === aside || facetValue(entry, facet, marked) === wanted;
  });
}

/** Hits that pass all filters. */
export function filtered<Hit extends { number: number }>(
  hits: readonly Hit[],
  filters: Filters,
  { entries }: Catalogue,
  marked: ReadonlySet<string>,
): Hit[] {
  if (Object.values(filters).every((wanted) => wanted === undefined)) return [...hits];
  return hits.filter(({ number }) => {
    const entry = entries.get(number);
    return entry !== undefined && passes(entry, filters, marked);
  });
}

/** Counts of each facet's values among the hits, the filters of the other facets applied. */
export function facetCounts(
  hits: readonly { number: number }[],
  filters: Filters,
  { entries }: Catalogue,
  marked: ReadonlySet<string>,
): FacetCounts {
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const { number } of hits) {
      const entry = entries.get(number);
      if (!entry || !passes(entry, filters, marked, facet)) continue;
      const value = facetValue(entry, facet, marked);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh-CN'))
      .slice(0, MOST_VALUES);
  };
  return {
    unit: count('unit'),
    round: count('round'),
    year: count('year'),
    kind: count('kind'),
    marked: count('marked'),
  };
}
