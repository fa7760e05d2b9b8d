import type { NamedDate } from '../../../contract/ledger.ts';
import { isoDate } from '../../text/dates.ts';

const DATE =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?(?<limit>底前|底之前|前|之前|内|底)?|(?<whole>\d{4})年(?<wholeLimit>底前|底之前|年底前|前|内|底|末)|(?<soon>年底前|年内|本年底前|(?:\d+|[一二三四五六七八九十两]+)个(?:月|工作日)内)/g;

/** The dates and time limits that a range of folded text names. `2024年6月底前` is a limit. */
export function namedDates(folded: string, start: number, end: number): NamedDate[] {
  return [...folded.slice(start, end).matchAll(DATE)].map((match) => {
    const { year, month, day, limit, whole, wholeLimit, soon } = match.groups ?? {};
    const date = whole ?? isoDate(year, month, day) ?? undefined;
    const at = start + match.index;
    return {
      words: match[0],
      ...(date !== undefined && { date }),
      isLimit: soon !== undefined || /前|内/.test(limit ?? wholeLimit ?? ''),
      start: at,
      end: at + match[0].length,
    };
  });
}
