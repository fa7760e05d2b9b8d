import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueCount } from '../../../main/contract/annotation-list.ts';
import { valueLabel } from '../annotations/list/filter-label.ts';
import { useBulletins } from '../library/library-queries.ts';

/** Bulletins from which it is quicker to look for one by its name. */
const MANY = 8;
/** Lines in the end: past these words are needed. */
const MOST = 200;

type BulletinChoiceProps = {
  /** Bulletins that have marks, with how many. */
  counts: readonly ValueCount[];
  chosen: readonly string[];
  onChange: (bulletins: string[]) => void;
};

/** Any of the bulletins that have marks; none ticked means all of them. */
export function BulletinChoice({ counts, chosen, onChange }: BulletinChoiceProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const bulletins = useBulletins().data ?? [];
  const named = counts.map(({ value, count }) => ({
    value,
    count,
    label: valueLabel('bulletin', value, t, bulletins),
  }));
  const shown = named
    .filter(({ value, label }) => chosen.includes(value) || label.includes(words.trim()))
    .slice(0, MOST);
  return (
    <fieldset className="bulletin-choice">
      <legend>{t('exchange.bulletins')}</legend>
      {counts.length > MANY && (
        <input
          type="search"
          aria-label={t('exchange.findBulletin')}
          placeholder={t('exchange.findBulletin')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
                }
              />
              <span>
                {label} <span className="count">{t('annotation.count', { count })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
