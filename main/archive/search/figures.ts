import { figureValue, isInRange } from './parse-range.ts';
import type { FigureRange, Span } from './query.ts';

/** A figure in a text: its place with qualifiers (接近100%, 99%以上), its value in the base of its magnitude, what follows it. */
export type Figure = Span & { value: number; isPercentage: boolean; after: string };

const QUALIFIER_BEFORE = '(?:超过|接近|不足|不到|超|近|约|逾|达到|达|至少|最多|高于|低于|预计)?';
const QUALIFIER_AFTER = '(?:以上|以下|左右|以内)?';
/** 1.2万余人, 2500余项: the odd 余 stands between figure and unit. */
const FIGURE = new RegExp(
  `${QUALIFIER_BEFORE}(?<![\\d.])(\\d+(?:\\.\\d+)?)(余|多)?(百万|千万|万|亿|千|百)?(余|多)?([%‰]?)`,
  'gu',
);
const LONGEST_UNIT = 4;

/** Figures in folded text, in order. Offsets are those of the text given. */
export function* figuresIn(folded: string): Generator<Figure> {
  for (const match of folded.matchAll(FIGURE)) {
    const [whole, digits = '', , magnitude, , sign = ''] = match;
    const end = match.index + whole.length;
    yield {
      start: match.index,
      end,
      value: figureValue(digits, magnitude),
      isPercentage: sign !== '',
      after: sign + folded.slice(end, end + LONGEST_UNIT),
    };
  }
}

/** Where figures of a range stand in folded text, with their unit and qualifiers. */
export function* figuresOf(folded: string, range: FigureRange): Generator<[number, number]> {
  for (const figure of figuresIn(folded)) {
    if (!isInRange(figure.value, range) || !figure.after.startsWith(range.unit)) continue;
    const unitEnd = figure.end + (figure.isPercentage ? 0 : range.unit.length);
    const qualifier = new RegExp(`^${QUALIFIER_AFTER}`).exec(folded.slice(unitEnd, unitEnd + 2))?.[0] ?? '';
    yield [figure.start, unitEnd + qualifier.length];
  }
}

/**
 * Tokens under which the figures of a text are indexed: for each its power of ten and first digit, percentages apart.
 * `n31` stands for 1000–1999, `p19` for 90–99 %. A range asks for a few of them and then looks into the texts.
 */
export function figureTokens(folded: string): Set<string> {
  const tokens = new Set<string>();
  for (const { value, isPercentage } of figuresIn(folded)) tokens.add(tokenOf(value, isPercentage));
  return tokens;
}

const SMALLEST_POWER = -4;
const LARGEST_POWER = 15;

/** All tokens that a figure of the range can have. */
export function tokensOfRange(range: FigureRange): string[] {
  const isPercentage = range.unit.startsWith('%') || range.unit.startsWith('‰');
  const kinds = range.unit === '' ? [true, false] : [isPercentage];
  return kinds.flatMap((kind) => buckets(range).map((bucket) => `${kind ? 'p' : 'n'}${bucket}`));
}

function buckets({ from, to }: FigureRange): string[] {
  const found: string[] = from <= 0 ? ['z'] : [];
  for (let power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
    for (let digit = 1; digit <= 9; digit++) {
      const least = digit * 10 ** power;
      // A little more than the bucket holds: rounding must never lose a figure.
      if (least <= to * (1 + 1e-9) && (digit + 1) * 10 ** power >= from * (1 - 1e-9))
        found.push(bucketName(power, digit));
    }
  }
  return found;
}

function tokenOf(value: number, isPercentage: boolean): string {
  const kind = isPercentage ? 'p' : 'n';
  if (value === 0) return `${kind}z`;
  const [mantissa = '1', exponent = '0'] = value.toExponential().split('e');
  const power = Math.min(LARGEST_POWER, Math.max(SMALLEST_POWER, Number(exponent)));
  return `${kind}${bucketName(power, Number(mantissa.charAt(0)))}`;
}

function bucketName(power: number, digit: number): string {
  return `${power - SMALLEST_POWER}x${digit}`;
}
