import type { Claim } from '../../../main/contract/ledger.ts';
import { firstFigure, type PrintedFigure } from '../../text/first-figure.ts';
import { typedNumber } from '../../text/typed-number.ts';

/** 申报数 of a claim: in the unit in which it is printed; for figures in words, in the base unit. Null where it has none. */
export function reportedFigure({ printed, value, unit, kind }: Claim): PrintedFigure | null {
  if (kind !== 'figure' || value === null) return null;
  const figure = firstFigure(printed);
  if (figure) return { ...figure, value: value < 0 ? `-${figure.value}` : figure.value };
  const plain = typedNumber(String(value));
  return plain ? { value: plain, unit } : null;
}
