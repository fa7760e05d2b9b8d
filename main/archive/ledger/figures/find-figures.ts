import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Decimal, times } from './decimal.ts';
import type { Candidate, Figure } from './figure.ts';
import { maskedSpans, type Spans } from './masked-spans.ts';
import { isNoCount, isThreshold } from './no-count.ts';
import { NUMBER, type NumberGroups, type ReadNumber, readNumber } from './number-pattern.ts';
import { qualified } from './qualified.ts';

const CANDIDATE = new RegExp(NUMBER, 'g');
const SECOND = new RegExp(`(?:[-—–~]+|[至到])(?:${NUMBER})`, 'y');
/** 元/千瓦时, 吨/日: what a unit is told by. */
const PER =
  /[/][\p{Script=Han}]{1,4}(?![\p{Script=Han}])|[/](?:平方米|立方米|平方公里|千瓦时|公里|人次|人|户|亩|吨|年|月|日|天|小时|秒|次|公斤|斤)/uy;
/** 上升3位 moves by places; 3位专家 are people. */
const MOVED = /(?:升|移|进|降|退|跌|后|前)了?$/;
/** 5、2.9、1.5个百分点: numbers before the last one stand without its unit. */
const LISTED = /(?:[、和](?:\d+(?:\.\d+)?))+/y;
const LISTED_UNITS = new Set(['%', '百分点']);
/** People that are printed without a classifier: 16.82万农村居民, 受益人口37万. */
const PEOPLE_BEHIND =
  /^(?:名|位)?(?:\d{1,2}(?:周岁|岁)(?:及?以[上下])?)?\p{Script=Han}{0,8}?(?:人口|居民|群众|农民|劳动力|学生|职工|党员|牧民|学子|市民|游客|老年?人|对象)/u;
const PEOPLE_BEFORE = /(?:人口|居民|群众|农民|劳动力)(?:约|近|达到?|超过?)?$/;
/** Money that is printed without its unit: 产值突破千亿. */
const BARE_MONEY = /(?:突破|超|超过|达|达到|过|近|逾)$/;

const LONGEST_BEFORE = 6;
const LONGEST_BEHIND = 14;

/** A number with the unit behind it. */
type Counted = { end: number; value: Decimal; unit: string; read: ReadNumber };

/**
 * Every figure in a text that states something, in order. `folded` is the folded text; offsets are the same in both. What
 * names a time, a place or a thing is none (see `masked-spans` and `no-count`).
 */
export function findFigures(text: string, folded: string, lexicon: Lexicon): Figure[] {
  const masks = maskedSpans(text, folded, lexicon);
  const isMasked = spanFinder(masks);
  const figures: Figure[] = [];
  const pattern = new RegExp(CANDIDATE);
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const masked = isMasked(match.index, pattern.lastIndex);
    if (masked !== null) {
      pattern.lastIndex = Math.max(masked, pattern.lastIndex);
      continue;
    }
    const figure = figureAt(folded, match, lexicon);
    if (!figure) continue;
    figures.push(figure);
    pattern.lastIndex = figure.numberEnd;
  }
  return figures.filter((figure, index) => !isThreshold(folded, figure, figures[index + 1]));
}

/** Tells, for ranges asked in order, the end of a span that reaches into them, or null. */
function spanFinder(spans: Spans): (start: number, end: number) => number | null {
  let at = 0;
  return (start, end) => {
    while ((spans[at]?.[1] ?? Number.POSITIVE_INFINITY) <= start) at++;
    const span = spans[at];
    return span && span[0] < end ? span[1] : null;
  };
}

function figureAt(folded: string, match: RegExpExecArray, lexicon: Lexicon): Figure | null {
  const first = readNumber(groupsOf(match));
  if (!first) return null;
  const start = match.index;
  const end = start + match[0].length;
  const counted =
    rangeAt(folded, start, end, first, lexicon) ??
    single(folded, start, end, first, lexicon) ??
    listedAt(folded, end, first, lexicon);
  if (!counted || isNoCount(folded, start, counted)) return null;
  const { from, to } = counted;
  return qualified(
    folded,
    {
      start,
      end: counted.end,
      value: from,
      ...(to !== undefined && { valueTo: to }),
      unit: counted.unit,
      odd: first.odd,
    },
    lexicon,
  );
}

function single(folded: string, start: number, end: number, first: ReadNumber, lexicon: Lexicon): Candidate | null {
  const counted = unitAt(folded, start, end, first, lexicon);
  if (!counted) return null;
  return {
    end: counted.end,
    from: counted.value,
    unit: counted.unit,
    unitWords: folded.slice(end, counted.end),
    first,
  };
}

/** 3至5项, 15%-20%, 10万至15万人: the first number takes unit and magnitude of the second where it has none. */
function rangeAt(folded: string, start: number, end: number, first: ReadNumber, lexicon: Lexicon): Candidate | null {
  const own = unitAt(folded, start, end, first, lexicon);
  SECOND.lastIndex = own?.end ?? end;
  const match = SECOND.exec(folded);
  const second = match && readNumber(groupsOf(match));
  if (!match || !second || second.isHan !== first.isHan) return null;
  const secondEnd = SECOND.lastIndex;
  const upper = unitAt(folded, match.index, secondEnd, second, lexicon);
  if (!upper || (own && own.unit !== upper.unit)) return null;
  const magnitude = /[十百千]?[万亿]+$/.exec(match[0])?.[0];
  const lower = own?.value ?? withUnitOf(first, magnitude, upper, lexicon);
  if (lower === null || Number(lower) >= Number(upper.value)) return null;
  return { end: upper.end, from: lower, to: upper.value, unit: upper.unit, unitWords: '', first };
}

function withUnitOf(
  first: ReadNumber,
  magnitude: string | undefined,
  upper: Counted,
  lexicon: Lexicon,
): Decimal | null {
  const isPlain = magnitude === undefined || Number(first.value) >= 10_000;
  const read = isPlain ? first : readNumber({ arabic: first.value, magnitude });
  const factor = lexicon.units.forms.get(upper.unit)?.factor ?? '1';
  return read && times(read.value, factor);
}

/** The unit behind a number; percentages of 百分之 carry theirs in front. */
function unitAt(folded: string, start: number, end: number, read: ReadNumber, lexicon: Lexicon): Counted | null {
  if (folded.startsWith('百分之', start)) return { end, value: read.value, unit: '%', read };
  if (folded.startsWith('千分之', start)) return { end, value: read.value, unit: '‰', read };
  const { forms, afterDigits, afterHan } = lexicon.units;
  const pattern = read.isHan ? afterHan : afterDigits;
  const from = folded[end] === ' ' ? end + 1 : end;
  pattern.lastIndex = from;
  const words = pattern.exec(folded)?.[0];
  const form = words === undefined ? undefined : forms.get(words);
  if (words === undefined || form === undefined) return withoutUnit(folded, start, end, read);
  const value = times(read.value, form.factor);
  PER.lastIndex = from + words.length;
  const per = PER.exec(folded)?.[0] ?? timesBehind(folded, from + words.length, form.base);
  return { end: from + words.length + per.length, value, unit: unitNamed(folded, start, words, form.base) + per, read };
}

/** 辆次, 户次: how often, and not how many. 8个次发达镇 are eight towns. */
function timesBehind(folded: string, end: number, base: string): string {
  const isTimes = folded[end] === '次' && !/^(?:.*次|个|年|天|%|元)$/.test(base);
  return isTimes && !/^次[级要生日贷序]/.test(folded.slice(end, end + 2)) ? '次' : '';
}

function unitNamed(folded: string, start: number, words: string, base: string): string {
  return words === '位' && MOVED.test(folded.slice(Math.max(0, start - 2), start)) ? '位' : base;
}

function withoutUnit(folded: string, start: number, end: number, read: ReadNumber): Counted | null {
  if (read.isFraction) return { end, value: read.value, unit: '', read };
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const after = folded.slice(end, end + LONGEST_BEHIND);
  const isClosed = /^[,，。;；、]/.test(after);
  if (folded[end - 1] === '亿' && isClosed && BARE_MONEY.test(before))
    return { end, value: read.value, unit: '元', read };
  if (folded[end - 1] !== '万' || read.isBare) return null;
  const isPeople = isClosed ? PEOPLE_BEFORE.test(before) : PEOPLE_BEHIND.test(after);
  return isPeople ? { end, value: read.value, unit: '人', read } : null;
}

/** A number in a list takes the unit behind the last one. */
function listedAt(folded: string, end: number, first: ReadNumber, lexicon: Lexicon): Candidate | null {
  LISTED.lastIndex = end;
  if (first.isHan || !LISTED.test(folded)) return null;
  const last = unitAt(folded, end, LISTED.lastIndex, first, lexicon);
  return last && LISTED_UNITS.has(last.unit) ? { end, from: first.value, unit: last.unit, unitWords: '', first } : null;
}

function groupsOf(match: RegExpExecArray): NumberGroups {
  return match.groups ?? {};
}
