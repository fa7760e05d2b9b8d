import { figuresIn } from './figures.ts';
import { isInRange } from './parse-range.ts';
import type { FigureRange } from './query.ts';

/*
 * Figures are indexed by their power of ten and first two digits, once as such and once behind the first character of
 * their unit: 2853.58亿元 (2.85 × 10¹¹) under `fe15x28` and `f元e15x28`. A range is covered by few prefixes of such tokens:
 * whole powers, whole first digits, whole buckets; only the buckets at its two ends must be looked up in the texts.
 */

const SMALLEST_POWER = -4;
const LARGEST_POWER = 16;

/** Tokens under which the figures of folded text are indexed. */
export function figureTokens(folded: string): Set<string> {
  const tokens = new Set<string>();
  for (const { value, after } of figuresIn(folded)) {
    const bucket = bucketOf(value);
    tokens.add(`f${bucket}`);
    const unit = unitMark(after);
    if (unit !== '') tokens.add(`f${unit}${bucket}`);
  }
  return tokens;
}

/**
 * Prefixes of tokens that cover a range. All figures under a `sure` one are in it; those under a `doubtful` one have to be
 * looked at.
 */
export type Cover = { sure: string[]; doubtful: string[] };

export function coverOf(range: FigureRange): Cover {
  const mark = unitMark(range.unit);
  const cover: Cover = { sure: [], doubtful: [] };
  const isUnitSure = range.unit === '' || (mark !== '' && range.unit.length === 1);
  if (isInRange(0, range)) cover.sure.push('z');
  for (let power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
    addPrefixes(cover, range, power, powerName(power), 1, 10);
  }
  const named = (names: string[]): string[] => names.map((name) => `f${mark}${name}`);
  const sure = named(cover.sure);
  const doubtful = named(cover.doubtful);
  return isUnitSure ? { sure, doubtful } : { sure: [], doubtful: [...sure, ...doubtful] };
}

/** Adds the prefixes for figures from `low` to below `high`, in units of a power: the whole, or its tenths. */
function addPrefixes(cover: Cover, range: FigureRange, power: number, name: string, low: number, high: number): void {
  const least = scaled(low, power);
  const most = scaled(high, power);
  const isAtEdge = power === SMALLEST_POWER || power === LARGEST_POWER;
  if (most < range.from || least > range.to) return;
  // The powers at the edges hold everything beyond them too.
  if (!isAtEdge && least >= range.from && most <= range.to && isInRange(least, range)) {
    cover.sure.push(name);
  } else if (isAtEdge || name.length - powerName(power).length >= 2) {
    cover.doubtful.push(name);
  } else {
    const width = (high - low) / (low === 1 && high === 10 ? 9 : 10);
    const first = low === 1 && high === 10 ? 1 : 0;
    for (let digit = first; digit <= 9; digit++) {
      const from = low + (digit - first) * width;
      addPrefixes(cover, range, power, `${name}${digit}`, from, from + width);
    }
  }
}

/** Tenths are not exact in binary: what is meant is the nearest short decimal. */
function scaled(digits: number, power: number): number {
  return Number((digits * 10 ** power).toPrecision(12));
}

function bucketOf(value: number): string {
  if (value === 0) return 'z';
  const [mantissa = '1', exponent = '0'] = value.toExponential(14).split('e');
  const power = Math.min(LARGEST_POWER, Math.max(SMALLEST_POWER, Number(exponent)));
  return `${powerName(power)}${mantissa.charAt(0)}${mantissa.charAt(2)}`;
}

function powerName(power: number): string {
  return `e${power - SMALLEST_POWER}x`;
}

/** First character of a unit where it is one that tokens can hold: Han, or % and ‰ in their full-width form. */
function unitMark(words: string): string {
  const first = words.charAt(0);
  if (first === '%') return '％';
  return /^[\p{Script=Han}‰]$/u.test(first) ? first : '';
}
