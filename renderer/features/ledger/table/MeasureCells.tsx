import { useTranslation } from 'react-i18next';
import type { MeasureLine } from '../ledger-rows.ts';
import { CheckedCells } from './CheckedCells.tsx';

/** The problem that a measure answers, its state words, how many figures it holds, and those that were checked. What the text does not say: 原文未载. */
export function MeasureCells({ row: { measure, problem, checked } }: { row: MeasureLine }) {
  const { t } = useTranslation();
  const unstated = <span className="quiet">{t('ledger.unstated')}</span>;
  return (
    <>
      <td className="cell cell-problem" lang="zh">
        <span className="ledger-clamp">{problem ?? unstated}</span>
      </td>
      <td className="cell cell-state">
        {measure.states.length > 0 ? (
          <span className="ledger-clamp">{measure.states.join(t('common.listComma'))}</span>
        ) : (
          unstated
        )}
      </td>
      <td className="cell cell-figures">
        {measure.claims.length > 0 ? t('ledger.figureCount', { count: measure.claims.length }) : unstated}
      </td>
      <CheckedCells checked={checked} />
    </>
  );
}
