import { figureValue, isInRange } from './parse-range.ts';
import type { FigureRange, Span } from './query.ts';

/**
 * A figure in a text. `start`–`end` are its digits with magnitude and qualifiers (接近100, 1.2万余); `value` is in the base
 * of the magnitude; `after` begins with its unit.
 */
export type Figure = Span & { value: number; after: string };

const DIGITS = /\d+(?:\.\d+)?/g;
/** 1.2万余人, 2500余项: the odd 余 stands between figure and unit. */
const AFTER_DIGITS = /^(?:余|多)?(百万|千万|万|亿|千|百)?(?:余|多)?/;
/** 签约, 附近 and the like end in the same characters and qualify nothing. */
const QUALIFIER_BEFORE =
  /(?:超过|接近|不足|不到|达到|至少|最多|高于|低于|预计|(?<!高)超|(?<![附最临邻])近|(?<![签节合契条公预违])约|逾|(?<![到传])达)$/;
const QUALIFIER_AFTER = /^(?:以上|以下|左右|以内)/;
/** With the character before a qualifier that tells whether it is one. */
const LONGEST_QUALIFIER = 3;
const LONGEST_UNIT = 4;

/** Figures in folded text, in order. Offsets are those of the text given. */
export function* figuresIn(folded: string): Generator<Figure> {
  for (const match of folded.matchAll(DIGITS)) {
    const [digits] = match;
    const digitsEnd = match.index + digits.length;
    const [suffix = '', magnitude] = AFTER_DIGITS.exec(folded.slice(digitsEnd, digitsEnd + 4)) ?? [];
    const before = folded.slice(Math.max(0, match.index - LONGEST_QUALIFIER), match.index);
    const end = digitsEnd + suffix.length;
    yield {
      start: match.index - (QUALIFIER_BEFORE.exec(before)?.[0].length ?? 0),
      end,
      value: figureValue(digits, magnitude),
      after: folded.slice(end, end + LONGEST_UNIT),
    };
  }
}

/** Where figures of a range stand in folded text, with their unit and qualifiers. */
export function* figuresOf(folded: string, range: FigureRange): Generator<[number, number]> {
  for (const { start, end, value, after } of figuresIn(folded)) {
    if (!isInRange(value, range) || !after.startsWith(range.unit)) continue;
    const unitEnd = end + range.unit.length;
    const qualifier = QUALIFIER_AFTER.exec(folded.slice(unitEnd, unitEnd + LONGEST_QUALIFIER))?.[0] ?? '';
    yield [start, unitEnd + qualifier.length];
  }
}
