import { useTranslation } from 'react-i18next';
import { differenceOf } from '../../../../main/contract/figures.ts';
import type { ClaimRow } from '../ledger-rows.ts';

/** 申报数 as printed, 核实数 and 差异 of a claim. */
export function ClaimCells({ row: { claim, mark } }: { row: ClaimRow }) {
  const { t } = useTranslation();
  const figures = mark?.figures ?? null;
  const difference = figures && differenceOf(figures);
  return (
    <>
      <td className="cell cell-reported">
        {claim.qualifiers.length > 0 && <span className="ledger-qualifiers">{claim.qualifiers.join(' ')}</span>}
        <b lang="zh">{claim.printed}</b>
      </td>
      <td className="cell cell-verified">{figures?.verified && `${figures.verified}${figures.unit}`}</td>
      <td className="cell cell-difference">
        {difference !== null &&
          (difference === '0' ? t('ledger.noDifference') : signed(difference, figures?.unit ?? ''))}
      </td>
    </>
  );
}

function signed(difference: string, unit: string): string {
  return `${difference.startsWith('-') ? '−' : '+'}${difference.replace('-', '')}${unit}`;
}
