import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../../main/contract/exchange.ts';
import { personWords } from '../person-words.ts';
import { ConfusionTable } from './ConfusionTable.tsx';
import { DifferingList } from './DifferingList.tsx';

/** Two persons: in how much they agree, what that is worth (under 详细), and what they see differently. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const title = useId();
  const { a, b, items, agreed, share, kappa, noKappa, table, differing } = agreement;
  const names = { a: personWords(a, t), b: personWords(b, t) };
  return (
    <article className="card agreement-card" aria-labelledby={title} data-testid="agreement-card">
      <h2 id={title}>{t('agreement.pair', names)}</h2>
      <p className="agreement-share">
        <b>{t('agreement.share', { percent: percentOf(share ?? 0) })}</b>{' '}
        <span className="quiet">{t('agreement.items', { items, agreed })}</span>
      </p>
      {differing.length > 0 && <DifferingList differing={differing} names={names} />}
      <details className="fold">
        <summary>{t('common.details')}</summary>
        <p data-testid="kappa">
          {noKappa === null && kappa !== null
            ? t('agreement.kappa', { kappa: kappa.toFixed(2) })
            : t(`agreement.noKappa.${noKappa ?? 'no-items'}`)}
        </p>
        <ConfusionTable table={table} names={names} />
      </details>
    </article>
  );
}

/** A share of 1 in percent; only what is whole counts as 100, and only nothing as 0. */
function percentOf(share: number): string {
  if (share > 0.995 && share < 1) return '99';
  if (share > 0 && share < 0.005) return '1';
  return (share * 100).toFixed(0);
}
