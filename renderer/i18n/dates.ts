import { i18n } from './i18n.ts';

/** `2023-08-29` or `2023-08` as 2023年8月29日 or 2023年8月; in English as 29 August 2023. */
export function printedDate(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  if (month === undefined) return i18n.t('date.year', { year });
  const monthName = i18n.language === 'en' ? englishMonth(Number(month)) : String(Number(month));
  if (day === undefined) return i18n.t('date.month', { year, month: monthName });
  return i18n.t('date.day', { year, month: monthName, day: String(Number(day)) });
}

/** An instant of the log in the reader's own time: 今天 10:02, 昨天 9:30, 2026年11月22日. */
export function printedInstant(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return i18n.t('date.today', { time });
  if (days === 1) return i18n.t('date.yesterday', { time });
  const local = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return printedDate(local.join('-'));
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function englishMonth(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
}
