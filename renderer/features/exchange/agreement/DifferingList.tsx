import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from '../../../../main/contract/exchange.ts';
import { Button } from '../../../components/Button.tsx';
import { annotationsAddress } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { openMark } from './open-mark.ts';

/** Lines at first, and more at a time. */
const FEW = 20;

type DifferingListProps = { differing: readonly Disagreement[]; names: { a: string; b: string } };

/** What two persons see differently; the words are one click away, and so is the settling where it is one mark. */
export function DifferingList({ differing, names }: DifferingListProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(FEW);
  return (
    <section>
      <h3>{t('agreement.differing', { count: differing.length })}</h3>
      <ul className="differing">
        {differing.slice(0, most).map(({ shortTitle, quote, a, b }) => (
          <li key={`${a.mark} ${b.mark}`} data-testid="differing">
            <p className="card-place">{shortTitle}</p>
            <button type="button" className="differing-words" onClick={() => void openMark(a.mark)}>
              <q lang="zh">{quote}</q>
            </button>
            <p className="differing-said">
              <span>{t('agreement.said', { name: names.a, verdict: t(`verdict.${a.verdict}`) })}</span>
              <span>{t('agreement.said', { name: names.b, verdict: t(`verdict.${b.verdict}`) })}</span>
            </p>
            {a.mark === b.mark ? (
              <Button onClick={() => navigate(annotationsAddress({}, { view: 'conflicts', chosen: a.mark }))}>
                {t('annotation.settle')}
              </Button>
            ) : (
              <p className="quiet">{t('agreement.twoMarks')}</p>
            )}
          </li>
        ))}
      </ul>
      {most < differing.length && (
        <Button onClick={() => setMost(most + FEW)}>{t('conflicts.more', { count: differing.length - most })}</Button>
      )}
    </section>
  );
}
