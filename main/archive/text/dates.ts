/** A date found in a text: `YYYY-MM-DD`, or `YYYY-MM` where no day is stated. Offsets in the text given. */
export type FoundDate = { iso: string; start: number; end: number };

const DATE = /(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?/g;

/** Dates with year and month, in order. Text must be folded (half-width digits). */
export function findDates(folded: string): FoundDate[] {
  return [...folded.matchAll(DATE)].flatMap((match) => {
    const iso = isoDate(match[1], match[2], match[3]);
    return iso === null ? [] : [{ iso, start: match.index, end: match.index + match[0].length }];
  });
}

/** `YYYY-MM-DD` of digits as printed, `YYYY-MM` without a day; null where there is no such date. */
export function isoDate(year: string | undefined, month: string | undefined, day?: string): string | null {
  if (year === undefined || month === undefined) return null;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay ? `${yearMonth}-${day.padStart(2, '0')}` : null;
}
