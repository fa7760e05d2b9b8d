import { useTranslation } from 'react-i18next';
import { VerdictBadge } from '../../annotations/VerdictBadge.tsx';
import type { LedgerRow } from '../ledger-rows.ts';

/** What was judged of a row, by whom, and whether it is done with. */
export function JudgementCells({ row: { mark, person } }: { row: LedgerRow }) {
  const { t } = useTranslation();
  return (
    <>
      <td className="cell cell-verdict">
        {mark?.verdict ? (
          <VerdictBadge verdict={mark.verdict} />
        ) : (
          <span className="quiet">{t('ledger.unjudged')}</span>
        )}
      </td>
      <td className="cell cell-evidence">{mark && mark.evidence.length > 0 && mark.evidence.length}</td>
      <td className="cell cell-note">
        <span className="ledger-clamp">{mark?.note}</span>
      </td>
      <td className="cell cell-checker">{person}</td>
      <td className="cell cell-reviewer">
        {mark?.review && `${mark.review.reviewer} ${t(`review.${mark.review.outcome}`)}`}
      </td>
      <td className="cell cell-closed">{mark?.closed && t('ledger.closed')}</td>
    </>
  );
}
