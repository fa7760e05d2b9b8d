import { fold } from '../text/folding.ts';
import type { DateRange, FigureRange } from './query.ts';

const NUMBER = '(\\d+(?:\\.\\d+)?)(百万|千万|万|亿|千|百)?';
const UNIT = '([%‰]|\\p{Script=Han}{1,4})?';
const COMPARISON = new RegExp(`^(>=|<=|[><≥≤])${NUMBER}${UNIT}$`, 'u');
const INTERVAL = new RegExp(`^${NUMBER}${UNIT}\\.\\.${NUMBER}${UNIT}$`, 'u');
const DAY = '(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?)';
const DATES = new RegExp(`^${DAY}\\.\\.${DAY}$`);

const MAGNITUDES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** Value of a printed number with its magnitude: (1.2, 万) → 12000. */
export function figureValue(digits: string, magnitude: string | undefined): number {
  const value = Number(digits) * (magnitude === undefined ? 1 : (MAGNITUDES[magnitude] ?? 1));
  // 1.2 × 10000 must be 12000, not 12000.000000000002.
  return Number(value.toPrecision(15));
}

/** A range of figures as typed: `>90%`, `＞90%`, `≤1.2万人`, `100..200家`; null when the word is none. */
export function parseFigureRange(typed: string): FigureRange | null {
  const words = fold(typed).replace(/\s+/g, '');
  const comparison = COMPARISON.exec(words);
  if (comparison) return fromComparison(comparison);
  const interval = INTERVAL.exec(words);
  if (!interval) return null;
  const [, fromDigits = '', fromMagnitude, fromUnit, toDigits = '', toMagnitude, toUnit] = interval;
  // 300..310万平方米 says 万 once and means it twice.
  const from = figureValue(fromDigits, fromUnit === undefined ? (fromMagnitude ?? toMagnitude) : fromMagnitude);
  const to = figureValue(toDigits, toMagnitude);
  return from <= to ? { from, to, includesFrom: true, includesTo: true, unit: toUnit ?? fromUnit ?? '' } : null;
}

function fromComparison([, sign = '', digits = '', magnitude, unit = '']: RegExpExecArray): FigureRange {
  const value = figureValue(digits, magnitude);
  const includesValue = sign.includes('=') || sign === '≥' || sign === '≤';
  return sign.startsWith('>') || sign === '≥'
    ? { from: value, to: Number.POSITIVE_INFINITY, includesFrom: includesValue, includesTo: true, unit }
    : { from: 0, to: value, includesFrom: true, includesTo: includesValue, unit };
}

/** A range of dates as typed: `2023-03..2023-06`, `2023年3月..2023年6月`, `2023年..2024年`; null when it is none. */
export function parseDateRange(typed: string): DateRange | null {
  const match = DATES.exec(fold(typed).replace(/\s+/g, ''));
  if (!match) return null;
  const from = iso(match.slice(1, 6));
  const to = iso(match.slice(6, 11));
  return from <= to.padEnd(10, '~') ? { from, to } : null;
}

function iso([year = '', isoMonth, isoDay, month = isoMonth, day = isoDay]: (string | undefined)[]): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** Whether a value lies in a range. */
export function isInRange(value: number, { from, to, includesFrom, includesTo }: FigureRange): boolean {
  return (includesFrom ? value >= from : value > from) && (includesTo ? value <= to : value < to);
}

/** Whether a date lies in a range for certain: the year 2023 lies in 2022..2023, but not in 2023-03..2023-06. */
export function isInDateRange(date: string, { from, to }: DateRange): boolean {
  return firstDay(date) >= firstDay(from) && lastDay(date) <= lastDay(to);
}

const firstDay = (date: string): string => date + '-00-00'.slice(date.length - 4);
const lastDay = (date: string): string => date + '-99-99'.slice(date.length - 4);
