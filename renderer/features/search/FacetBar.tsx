import { useTranslation } from 'react-i18next';
import { FACETS, type Facet, type FacetCounts } from '../../../main/contract/search.ts';
import type { SearchFilters } from './search-queries.ts';

type FacetBarProps = { counts: FacetCounts; filters: SearchFilters; onChange: (filters: SearchFilters) => void };

/** Values shown of each facet; the rest are few bulletins each. */
const MOST_SHOWN = 6;

/** How the results spread over units, rounds, years, kinds and marks; a value narrows them, and again takes it back. */
export function FacetBar({ counts, filters, onChange }: FacetBarProps) {
  const { t } = useTranslation();
  const shown = FACETS.filter((facet) => counts[facet].length > 1 || filters[facet] !== undefined);
  if (shown.length === 0) return null;
  const name = (facet: Facet, value: string) => {
    if (facet === 'kind') return t(`bulletinKind.${value}`, { defaultValue: value });
    return facet === 'marked' ? t('search.hasMarks') : value;
  };
  const toggle = (facet: Facet, value: string) => {
    const { [facet]: current, ...others } = filters;
    onChange(current === value ? others : { ...others, [facet]: value });
  };
  return (
    <div className="facets" data-testid="facets">
      {shown.map((facet) => (
        <div key={facet} className="facet">
          <span className="facet-name">{t(`search.facet.${facet}`)}</span>
          <ul aria-label={t(`search.facet.${facet}`)}>
            {counts[facet].slice(0, MOST_SHOWN).map(({ value, count }) => (
              <li key={value}>
                <button
                  type="button"
                  className="facet-value"
                  aria-pressed={filters[facet] === value}
                  onClick={() => toggle(facet, value)}
                >
                  {name(facet, value)}
                  <span className="count">{count}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
