import { useTranslation } from 'react-i18next';
import { ANNOTATION_KINDS, VERDICTS } from '../../../main/contract/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import type { AnnotationFilter } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { useBulletins } from '../library/library-queries.ts';
import { useTags } from './annotation-queries.ts';

/** Narrows the list of marks; the filter is part of the address, so Back undoes it. */
export function AnnotationFilters({ filter }: { filter: AnnotationFilter }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const tags = useTags().data ?? [];
  const change = (changes: { [Key in keyof AnnotationFilter]: AnnotationFilter[Key] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...changes }).filter(([, value]) => value));
    navigate({ place: 'annotations', filter: next }, { replace: true });
  };
  return (
    <search className="filters" aria-label={t('filter.title')}>
      <SelectField
        label={t('filter.bulletin')}
        all={t('filter.all')}
        value={filter.bulletin}
        options={bulletins.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        onChange={(bulletin) => change({ bulletin })}
      />
      <SelectField
        label={t('filter.kind')}
        all={t('filter.all')}
        value={filter.kind}
        options={ANNOTATION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        label={t('filter.verdict')}
        all={t('filter.all')}
        value={filter.verdict}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        onChange={(verdict) => change({ verdict })}
      />
      <SelectField
        label={t('filter.tag')}
        all={t('filter.all')}
        value={filter.tag}
        options={tags.map(({ tag, count }) => ({ value: tag, label: t('filter.tagCount', { tag, count }) }))}
        onChange={(tag) => change({ tag })}
      />
      <label className="filter filter-text">
        <span>{t('filter.text')}</span>
        <input
          type="text"
          defaultValue={filter.query ?? ''}
          maxLength={200}
          onCompositionEnd={(event) => change({ query: event.currentTarget.value })}
          onChange={(event) => {
            if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
              change({ query: event.target.value });
          }}
        />
      </label>
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" onClick={() => navigate({ place: 'annotations', filter: {} })}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
