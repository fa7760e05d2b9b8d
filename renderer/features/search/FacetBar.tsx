import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACETS, type Facet, type FacetCounts } from '../../../main/contract/search.ts';
import type { SearchFilters } from '../../state/search-address.ts';
import { facetLabel } from './facet-label.ts';
import { withFilter } from './with-filter.ts';

type FacetBarProps = { counts: FacetCounts; filters: SearchFilters; onChange: (filters: SearchFilters) => void };

/** Values shown of each facet at first. */
const FEW = 6;

/** How the results spread over units, rounds, years, kinds and marks; a value narrows them, and again takes it back. */
export function FacetBar({ counts, filters, onChange }: FacetBarProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<readonly Facet[]>([]);
  // One value that all results share narrows nothing; whether something is marked always says something.
  const shown = FACETS.filter(
    (facet) => counts[facet].length > (facet === 'marked' ? 0 : 1) || filters[facet] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <nav className="facets" aria-label={t('search.narrow')} data-testid="facets">
      {shown.map((facet) => {
        const values = opened.includes(facet) ? counts[facet] : counts[facet].slice(0, FEW);
        return (
          <section key={facet} className="facet">
            <h2 className="facet-name">{t(`search.facet.${facet}`)}</h2>
            <ul>
              {values.map(({ value, count }) => (
                <li key={value}>
                  <button
                    type="button"
                    className="facet-value"
                    title={facetLabel(facet, value, t)}
                    aria-pressed={filters[facet] === value}
                    onClick={() => onChange(withFilter(filters, facet, filters[facet] === value ? null : value))}
                  >
                    <span className="facet-words">{facetLabel(facet, value, t)}</span>
                    <span className="count">{count}</span>
                  </button>
                </li>
              ))}
              {values.length < counts[facet].length && (
                <li>
                  <button type="button" className="text-link" onClick={() => setOpened([...opened, facet])}>
                    {t('search.moreValues', { count: counts[facet].length - values.length })}
                  </button>
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
