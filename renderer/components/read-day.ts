/** The first or the last day of what was typed: a month alone is either its first day or its last. */
export type DayEdge = 'first' | 'last';

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;

/**
 * The day that was typed, as `YYYY-MM-DD`: 2024-3-5, 2024/03/05, 2024.3.5, 2024年3月5日, 20240305, and a month or a year
 * alone; digits and marks of full width too. Empty for nothing typed; null for what is no day of the calendar.
 */
export function readDay(typed: string, edge: DayEdge): string | null {
  const words = typed.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
  if (words === '') return '';
  const [, year, month, day] = COMPACT.exec(words) ?? DAY.exec(words) ?? [];
  if (year === undefined) return null;
  const isFirst = edge === 'first';
  const monthNumber = Number(month ?? (isFirst ? 1 : 12));
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  const dayNumber = Number(day ?? (isFirst ? 1 : lastDay));
  const isDay = monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= lastDay;
  return isDay ? `${year}-${twoDigits(monthNumber)}-${twoDigits(dayNumber)}` : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
