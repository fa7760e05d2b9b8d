/** A date as a spreadsheet counts it. */
export type ExcelDate = { serial: number; precision: 'day' | 'month' };

const MS_PER_DAY = 86_400_000;

/** Day 0: with it every date from March 1900 on has its right number, in spite of a leap day in 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = 61;

/**
 * An ISO date, a month, or the day of an instant on this machine's calendar as a date of a spreadsheet. Null for what is
 * no date, or lies before March 1900, where spreadsheets disagree.
 */
export function excelDate(date: string): ExcelDate | null {
  const day = date.length > 'YYYY-MM-DD'.length ? localDay(date) : date;
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day) ?? [];
  if (year === undefined || month === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth ?? 1)));
  // A day that no calendar has (2023-02-30) has moved on into the next month.
  if (at.getUTCMonth() !== Number(month) - 1) return null;
  const serial = (at.getTime() - DAY_ZERO) / MS_PER_DAY;
  return serial < FIRST_RIGHT_DAY ? null : { serial, precision: dayOfMonth === undefined ? 'month' : 'day' };
}

function localDay(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
