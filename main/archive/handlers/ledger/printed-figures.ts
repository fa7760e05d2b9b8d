import type { Figures } from '../../../contract/figures.ts';
import type { Claim } from '../../../contract/ledger.ts';
import { shifted } from '../../ledger/figures/decimal.ts';
import { fold } from '../../text/folding.ts';

/** 亿亿 is more than any bulletin counts. */
const LARGEST_SHIFT = 16;

/** A number as printed, and by which power of ten it is multiplied to be in the base unit. */
type PrintedFigure = { value: string; unit: string; shift: number };

/**
 * What a claim states, as a mark writes it down: 410.36 and 万元, although the claim counts in 元. Null for ranks, scopes
 * and ranges without a number.
 */
export function reportedFigures(claim: Claim): Figures | null {
  const { value, unit } = claim;
  const base = value === null ? null : decimalOf(value);
  if (base === null) return null;
  const printed = printedFigure(claim, base);
  return { reported: printed?.value ?? base, verified: null, unit: printed?.unit ?? unit };
}

/** By which power of ten figures in a unit are multiplied to be in the claim's base unit; null where that is not known. */
export function shiftToBase(claim: Claim, unit: string): number | null {
  if (unit === claim.unit || unit === '') return 0;
  const base = claim.value === null ? null : decimalOf(claim.value);
  const printed = base === null ? null : printedFigure(claim, base);
  return printed !== null && printed.unit === unit ? printed.shift : null;
}

/** Only where the number as printed is the value with its point elsewhere: 亩 and 三分之一 are told in the base unit. */
function printedFigure({ printed, value }: Claim, base: string): PrintedFigure | null {
  const [, digits, unit = ''] = /^([\d,]+(?:\.\d+)?)\s*(\D+)$/.exec(fold(printed)) ?? [];
  if (digits === undefined) return null;
  const number = `${value !== null && value < 0 ? '-' : ''}${digits.replaceAll(',', '')}`;
  for (let shift = 0; shift <= LARGEST_SHIFT; shift++) {
    if (shifted(number, shift) === base) return { value: number, unit: unit.trim(), shift };
  }
  return null;
}

/** A number as decimal text; null where it would need an exponent that decimal text has no place for. */
export function decimalOf(value: number): string | null {
  const words = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false }).format(value);
  return /^-?\d{1,30}(?:\.\d{1,30})?$/.test(words) ? words : null;
}
