import { useTranslation } from 'react-i18next';
import type { PastSearch } from './past-searches.ts';
import type { PastChoice } from './use-past-choice.ts';

type PastSearchListProps = { id: string; entries: readonly PastSearch[]; choice: PastChoice };

/** Kept and recent searches under the empty box. The box holds the focus and the keys. */
export function PastSearchList({ id, entries, choice }: PastSearchListProps) {
  const { t } = useTranslation();
  const saved = entries.filter((entry) => entry.kind === 'saved');
  const recent = entries.filter((entry) => entry.kind !== 'saved');
  const option = (entry: PastSearch) => (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the box holds the focus and the keys of the list
    <div
      key={entry.key}
      id={`${id}-${entry.key}`}
      role="option"
      aria-selected={entry.key === choice.active?.key}
      className={`past-search past-${entry.kind}`}
      data-testid={`past-${entry.kind}`}
      onClick={(event) => {
        const isRemoval = event.target instanceof Element && event.target.closest('[data-remove]') !== null;
        if (isRemoval) choice.remove(entry);
        else choice.take(entry);
      }}
      onPointerMove={() => choice.point(entry)}
    >
      {entry.kind === 'forget' ? t('pastSearch.forget') : <span className="past-words">{labelOf(entry)}</span>}
      {entry.kind === 'saved' && entry.name !== entry.query && <span className="past-query">{entry.query}</span>}
      {entry.kind === 'saved' && (
        <span className="past-remove" data-remove="" aria-hidden="true" title={t('pastSearch.remove')}>
          ×
        </span>
      )}
    </div>
  );
  return (
    // A click would take the focus out of the box, and the list would be gone before it is heard.
    <div
      id={id}
      role="listbox"
      aria-label={t('pastSearch.title')}
      className="past-searches"
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {saved.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div role="group" aria-label={t('pastSearch.saved')}>
          <p className="past-head" aria-hidden="true">
            {t('pastSearch.saved')}
            {choice.active?.kind === 'saved' && <span>{t('pastSearch.removeHint')}</span>}
          </p>
          {saved.map(option)}
        </div>
      )}
      {recent.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div role="group" aria-label={t('pastSearch.recent')}>
          <p className="past-head" aria-hidden="true">
            {t('pastSearch.recent')}
          </p>
          {recent.map(option)}
        </div>
      )}
    </div>
  );
}

const labelOf = (entry: Exclude<PastSearch, { kind: 'forget' }>) => (entry.kind === 'saved' ? entry.name : entry.query);
