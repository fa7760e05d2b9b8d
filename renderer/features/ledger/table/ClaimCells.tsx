import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../ledger-rows.ts';
import { differenceIn } from './difference-in.ts';

/** 申报数 as printed, 核实数 and 差异 of a claim. */
export function ClaimCells({ row: { claim, mark } }: { row: ClaimRow }) {
  const { t } = useTranslation();
  const figures = mark?.figures ?? null;
  return (
    <>
      <td className="cell cell-reported">
        {claim.qualifiers.length > 0 && <span className="ledger-qualifiers">{claim.qualifiers.join(' ')}</span>}
        <b lang="zh">{claim.printed}</b>
      </td>
      <td className="cell cell-verified">{figures?.verified && `${figures.verified}${figures.unit}`}</td>
      <td className="cell cell-difference">{figures && differenceIn(figures, t('ledger.noDifference'))}</td>
    </>
  );
}
