import { NOT_STATED } from './labels.ts';

/** `2023-08-29` or `2023-08` as 2023年8月29日 or 2023年8月; 原文未载 for a date that is absent. */
export function chineseDate(date: string | undefined): string {
  if (date === undefined) return NOT_STATED;
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  return `${Number(year)}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** The day of an ISO instant on this machine's calendar, as 2023年8月29日. */
export function chineseDay(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}

/** The minute of an ISO instant on this machine's clock, as 2023年8月29日 09:05. */
export function chineseMinute(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${chineseDay(instant)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
