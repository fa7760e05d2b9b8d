import { findDates } from '../text/dates.ts';
import { isInDateRange } from './parse-range.ts';
import type { DateRange } from './query.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月)/g;

/** Dates and years in folded text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with their places. */
export function datesIn(folded: string): { iso: string; start: number; end: number }[] {
  const years = Array.from(folded.matchAll(YEAR), (match) => ({
    iso: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...findDates(folded), ...years].sort((a, b) => a.start - b.start);
}

/** Where dates of a range stand in folded text. */
export function* datesOf(folded: string, range: DateRange): Generator<[number, number]> {
  for (const { iso, start, end } of datesIn(folded)) if (isInDateRange(iso, range)) yield [start, end];
}

/** Tokens under which the dates of a text are indexed: its years (`y2023`). */
export function dateTokens(folded: string): Set<string> {
  return new Set(datesIn(folded).map(({ iso }) => `y${iso.slice(0, 4)}`));
}

const MOST_YEARS = 300;

/** All tokens that a date of the range can have. */
export function tokensOfDates({ from, to }: DateRange): string[] {
  const first = Number(from.slice(0, 4));
  const years = Math.min(MOST_YEARS, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: Math.max(0, years) }, (_, index) => `y${first + index}`);
}
