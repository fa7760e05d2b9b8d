import { useTranslation } from 'react-i18next';
import { FACETS } from '../../../main/contract/search.ts';
import type { SearchAddress } from '../../state/search-address.ts';
import { useBulletins } from '../library/library-queries.ts';
import { facetLabel } from './facet-label.ts';
import { showResults } from './go-search.ts';
import { withFilter } from './with-filter.ts';

/** What the results are narrowed to, each to be taken away again. */
export function ActiveFilters({ address }: { address: SearchAddress }) {
  const { t } = useTranslation();
  const { bulletin, filters } = address;
  const shortTitle = useBulletins().data?.find(({ id }) => id === bulletin)?.shortTitle;
  const chips = [
    ...(bulletin === null
      ? []
      : [{ key: 'bulletin', label: shortTitle ?? bulletin, without: { ...address, bulletin: null } }]),
    ...FACETS.flatMap((facet) => {
      const value = filters[facet];
      if (value === undefined) return [];
      const without = { ...address, filters: withFilter(filters, facet, null) };
      return [{ key: facet, label: facetLabel(facet, value, t), without }];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="active-filters" aria-label={t('search.activeFilters')} data-testid="active-filters">
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className="filter-chip"
            aria-label={t('search.removeFilter', { label })}
            onClick={() => showResults(without, { asStep: true })}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
