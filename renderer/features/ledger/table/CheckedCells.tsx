import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedFigure } from '../ledger-rows.ts';
import { differenceIn } from './difference-in.ts';

/** More figures than these do not fit in a row: the table of figures has them all. */
const MOST_SHOWN = 2;

/** 申报数, 核实数 and 差异 of a measure: of its figures that were checked, a line each, the same in all three columns. */
export function CheckedCells({ checked }: { checked: readonly CheckedFigure[] }) {
  const { t } = useTranslation();
  const shown = checked.slice(0, MOST_SHOWN);
  const lines = (wordsOf: (figure: CheckedFigure) => ReactNode) =>
    shown.map((figure) => (
      <span key={figure.claim} className="ledger-checked">
        {wordsOf(figure)}
      </span>
    ));
  return (
    <>
      <td className="cell cell-reported">
        {lines(({ printed }) => (
          <b lang="zh">{printed}</b>
        ))}
        {checked.length > MOST_SHOWN && (
          <span className="ledger-checked quiet">
            {t('ledger.moreChecked', { count: checked.length - MOST_SHOWN })}
          </span>
        )}
      </td>
      <td className="cell cell-verified">{lines(({ figures }) => `${figures.verified}${figures.unit}`)}</td>
      <td className="cell cell-difference">
        {lines(({ figures }) => differenceIn(figures, t('ledger.noDifference')) ?? '')}
      </td>
    </>
  );
}
