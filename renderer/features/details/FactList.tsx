import { useTranslation } from 'react-i18next';
import type { Fact } from './facts-of.ts';

/** Names and words in two columns; what the text does not state says so. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      {facts.map(([name, words]) => (
        <div key={name} className="fact">
          <dt>{t(`fact.${name}`)}</dt>
          <dd className={words ? '' : 'not-stated'}>{words ?? t('details.notStated')}</dd>
        </div>
      ))}
    </dl>
  );
}
