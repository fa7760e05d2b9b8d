/**
 * 申报数 and 核实数 as decimal text (`2853.58`, `-7.89`), with the unit that both have. A number that is not known yet is
 * null. The difference is computed, never stored.
 */
export type Figures = { reported: string | null; verified: string | null; unit: string };

/** Decimal text: an optional sign, digits, and a fraction after a point. */
export const DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/** 差异: what was verified less what was reported, exactly, as decimal text; null unless both are known. */
export function differenceOf({ reported, verified }: Pick<Figures, 'reported' | 'verified'>): string | null {
  if (reported === null || verified === null) return null;
  const digits = Math.max(fractionDigits(reported), fractionDigits(verified));
  return toDecimal(scaled(verified, digits) - scaled(reported, digits), digits);
}

function fractionDigits(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** The number times ten to the power of `digits`. Floating point would make 0.3 − 0.1 into 0.19999999999999998. */
function scaled(decimal: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

function toDecimal(value: bigint, digits: number): string {
  const sign = value < 0n ? '-' : '';
  const figures = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits).replace(/0+$/, '');
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}
