import { type Decimal, quotient } from './decimal.ts';
import { hanValue, withMagnitude } from './han-numeral.ts';

const HAN_DIGITS = '〇零一二两三四五六七八九';
/** 百分点 and 千瓦 begin with a numeral that belongs to the unit. */
const HAN = `(?:[${HAN_DIGITS}十]|百(?!分)|千(?![瓦伏克米赫]))`;
const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?`;
const MAGNITUDE = '[十百千]?万亿|[十百千]?亿|[十百千]?万|百(?!分)|千(?![瓦伏克米赫])';
const POINT = `点[${HAN_DIGITS}]+`;

/**
 * One number in folded text, with its groups: `of` and `part` of a fraction (三分之一, 百分之二十; `of2`, `part2` of 1/3), or `arabic` or `han`
 * digits with the odd ones (余, 多) and the magnitude (万, 亿, 千万) behind.
 */
export const NUMBER = [
  `(?:(?<of>[百千万]|${HAN}+|\\d+)分之(?<part>(?:\\d+(?:\\.\\d+)?|${HAN}+(?:${POINT})?)))`,
  String.raw`(?:(?<part2>\d{1,2})/(?<of2>\d{1,2})(?![\d/.万]))`,
  `(?<arabic>${ARABIC})(?<odd>[余多])?(?: (?=[万亿]))?(?<magnitude>${MAGNITUDE})?(?<odder>[余多](?!种|项多))?`,
  `(?<han>${HAN}+(?:[余多]?(?:万亿|亿|万)${HAN}*)*(?:${POINT}(?:万亿|亿|万)?)?|[十百千]*(?:万亿|亿|万))(?<hanOdd>[余多](?!种))?(?<hanMagnitude>万亿|亿|万)?`,
].join('|');

export type NumberGroups = { readonly [name in string]?: string | undefined };

/** What a match of NUMBER says: its value, and whether its words are vague (余, 多) or a bare magnitude (百家, 千名). */
export type ReadNumber = { value: Decimal; odd: string; isHan: boolean; isBare: boolean; isFraction: boolean };

const FRACTION_PLACES = 6;

/** Reads the groups of a match. Null for what looks like a number and is none: 三四十, 〇. */
export function readNumber(groups: NumberGroups): ReadNumber | null {
  if (groups.of !== undefined && groups.part !== undefined) return readFraction(groups.of, groups.part);
  if (groups.of2 !== undefined && groups.part2 !== undefined) return readFraction(groups.of2, groups.part2);
  if (groups.arabic !== undefined) {
    const value = withMagnitude(groups.arabic.replaceAll(',', ''), groups.magnitude ?? '');
    return {
      value: normal(value),
      odd: groups.odd ?? groups.odder ?? '',
      isHan: false,
      isBare: false,
      isFraction: false,
    };
  }
  return groups.han === undefined ? null : readHan(groups.han, groups.hanOdd, groups.hanMagnitude);
}

function readFraction(of: string, part: string): ReadNumber | null {
  const value = decimalOf(part);
  if (value === null) return null;
  // 百分之 and 千分之 have a unit of their own (%, ‰): the value is what they count.
  if (of === '百' || of === '千') return { value, odd: '', isHan: true, isBare: false, isFraction: false };
  const whole = decimalOf(of);
  const share = whole === null ? null : quotient(value, whole, FRACTION_PLACES);
  return share === null ? null : { value: share, odd: '', isHan: true, isBare: false, isFraction: true };
}

function readHan(han: string, odd = '', magnitude = ''): ReadNumber | null {
  const inner = /[余多]/.exec(han)?.[0] ?? '';
  const value = decimalOf(han.replace(/[余多]/g, ''));
  if (value === null || value === '0') return null;
  return {
    value: withMagnitude(value, magnitude),
    odd: odd || inner,
    isHan: true,
    isBare: /^[十百千]*[百千万亿]+$/.test(han) && !/^十/.test(han),
    isFraction: false,
  };
}

/** A decimal of Arabic digits, a Han numeral, or one with 点 in it: 二十二点三 → 22.3. */
function decimalOf(words: string): Decimal | null {
  if (/^\d/.test(words)) return normal(words);
  const [whole = '', rest] = words.split('点');
  const value = hanValue(whole);
  if (value === null || rest === undefined) return value;
  const magnitude = /[万亿]+$/.exec(rest)?.[0] ?? '';
  const digits = [...rest.slice(0, rest.length - magnitude.length)].map((digit) => hanValue(digit) ?? '');
  return withMagnitude(`${value}.${digits.join('')}`, magnitude);
}

/** Without zeros that carry nothing: 007 → 7, 99.930 → 99.93. */
function normal(decimal: Decimal): Decimal {
  const whole = decimal.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
