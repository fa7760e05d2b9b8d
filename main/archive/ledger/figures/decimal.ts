/**
 * A decimal number as its digits: `-7.89`, `285358000000`. Figures are shifted and added as printed, never in binary
 * floating point, which would turn 2853.58亿 into 285358000000.00003.
 */
export type Decimal = string;

/** The decimal times a power of ten. */
export function shifted(decimal: Decimal, places: number): Decimal {
  const { digits, scale } = parts(decimal);
  return written(digits, scale - places);
}

/** The product of two decimals. */
export function times(a: Decimal, b: Decimal): Decimal {
  const left = parts(a);
  const right = parts(b);
  return written(left.digits * right.digits, left.scale + right.scale);
}

/** The sum of decimals; 0 of none. */
export function sum(decimals: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...decimals.map((decimal) => parts(decimal).scale));
  const total = decimals.reduce((so, decimal) => so + scaledTo(decimal, scale), 0n);
  return written(total, scale);
}

export function negated(decimal: Decimal): Decimal {
  if (decimal === '0') return decimal;
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** Below 0 when a is less than b, 0 when they are equal, above 0 when it is greater. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(parts(a).scale, parts(b).scale);
  const difference = scaledTo(a, scale) - scaledTo(b, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** a / b with `places` decimals, rounded half away from zero; null where b is 0. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal | null {
  const left = parts(a);
  const right = parts(b);
  if (right.digits === 0n) return null;
  const numerator = left.digits * 10n ** BigInt(right.scale + places + 1);
  const raw = numerator / (right.digits * 10n ** BigInt(left.scale));
  const rounded = (raw + (raw < 0n ? -5n : 5n)) / 10n;
  return written(rounded, places);
}

/** Digits behind the point. */
export function placesOf(decimal: Decimal): number {
  return parts(decimal).scale;
}

function parts(decimal: Decimal): { digits: bigint; scale: number } {
  const point = decimal.indexOf('.');
  if (point === -1) return { digits: BigInt(decimal), scale: 0 };
  return { digits: BigInt(decimal.replace('.', '')), scale: decimal.length - point - 1 };
}

function scaledTo(decimal: Decimal, scale: number): bigint {
  const { digits, scale: own } = parts(decimal);
  return digits * 10n ** BigInt(scale - own);
}

function written(digits: bigint, scale: number): Decimal {
  if (scale <= 0) return String(digits * 10n ** BigInt(-scale));
  const isNegative = digits < 0n;
  const padded = String(isNegative ? -digits : digits).padStart(scale + 1, '0');
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  const whole = padded.slice(0, -scale);
  const sign = isNegative && digits !== 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
