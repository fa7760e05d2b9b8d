import { useTranslation } from 'react-i18next';
import { ANCHOR_STATES, ANNOTATION_KINDS, VERDICTS } from '../../../main/contract/annotation.ts';
import type { AnnotationCounts, ValueCount } from '../../../main/contract/annotation-list.ts';
import { Button } from '../../components/Button.tsx';
import {
  type AnnotationFilter,
  type AnnotationsAddress,
  annotationsAddress,
  withValue,
} from '../../state/annotations-address.ts';
import { navigate } from '../../state/navigation.ts';
import { useBulletins } from '../library/library-queries.ts';
import { DayFields } from './list/DayFields.tsx';
import { valueLabel } from './list/filter-label.ts';
import { MarkFacet } from './list/MarkFacet.tsx';

type CountedField = 'kind' | 'verdict' | 'state' | 'tag' | 'bulletin' | 'author';
type AnnotationFiltersProps = { address: AnnotationsAddress; counts: AnnotationCounts | undefined };

/** How the marks divide; a value narrows the list, and again takes it back. The filter is part of the address. */
export function AnnotationFilters({ address, counts }: AnnotationFiltersProps) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const { filter } = address;
  const show = (next: AnnotationFilter) => navigate({ ...address, filter: next });
  const facets: [CountedField, readonly ValueCount[]][] = counts
    ? [
        ['kind', ordered(counts.kinds, ANNOTATION_KINDS)],
        ['verdict', ordered(counts.verdicts, VERDICTS)],
        ['state', ordered(counts.states, ANCHOR_STATES)],
        [
          'tag',
          counts.tags.filter(({ value }) => value !== '').toSorted((a, b) => a.value.localeCompare(b.value, 'zh')),
        ],
        ['bulletin', counts.bulletins],
        ['author', counts.authors],
      ]
    : [];
  // One value that all marks share narrows nothing; a tag that all of them have still says something.
  const shown = facets.filter(
    ([field, values]) => values.length > (field === 'tag' ? 0 : 1) || filter[field] !== undefined,
  );
  return (
    <nav className="facets marks-facets" aria-label={t('filter.title')} data-testid="facets">
      {Object.keys(filter).length > 0 && (
        <Button
          look="quiet"
          className="facets-clear"
          onClick={() => navigate({ ...annotationsAddress(), group: address.group, order: address.order })}
        >
          {t('filter.clear')}
        </Button>
      )}
      {shown.map(([field, values]) => (
        <MarkFacet
          key={field}
          name={t(`filter.${field}`)}
          isTree={field === 'tag'}
          values={withChosen(values, filter[field]).map(({ value, count }) => ({
            value,
            count,
            label: valueLabel(field, value, t, bulletins),
          }))}
          chosen={filter[field]}
          onChoose={(value) => show(withField(filter, field, value))}
        />
      ))}
      <DayFields
        from={filter.from ?? ''}
        to={filter.to ?? ''}
        onFrom={(day) => show(withValue(filter, 'from', day))}
        onTo={(day) => show(withValue(filter, 'to', day))}
      />
    </nav>
  );
}

/** The filter with a field set to one of the values that were counted, or set free. */
function withField(filter: AnnotationFilter, field: CountedField, value: string | null): AnnotationFilter {
  switch (field) {
    case 'kind':
      return withValue(filter, field, ANNOTATION_KINDS.find((known) => known === value) ?? null);
    case 'verdict':
      return withValue(filter, field, VERDICTS.find((known) => known === value) ?? null);
    case 'state':
      return withValue(filter, field, ANCHOR_STATES.find((known) => known === value) ?? null);
    default:
      return withValue(filter, field, value);
  }
}

function ordered<Value extends string>(values: readonly ValueCount<Value>[], order: readonly Value[]): ValueCount[] {
  return values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** A chosen value stays in sight, so that it can be taken back, even where no mark has it any more. */
function withChosen(values: readonly ValueCount[], chosen: string | undefined): readonly ValueCount[] {
  return chosen === undefined || values.some(({ value }) => value === chosen)
    ? values
    : [...values, { value: chosen, count: 0 }];
}
