import type { Period } from '../../../contract/ledger.ts';
import { sentenceStart } from './sentence.ts';

const HAN_YEAR = '[一二][〇零一二三四五六七八九]{3}';
const TIME = new RegExp(
  [
    String.raw`(?<until>截[至止](?:到)?|到)?(?<year>\d{4}|${HAN_YEAR})年(?:(?:度|底|末)|(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|底|末)?|(?<half>[上下])半年|(?<quarter>[一二三四])季度)?(?:以来|起)?`,
    '(?<relative>今年|本年|当年|去年|上年|前年)(?<relativeHalf>[上下]半年)?',
    '全年|年内|上半年|下半年|前三季度|截[至止]目前|目前|(?:过去|近|这)(?:五|三|两|十)年来?|(?:五|三|两|十)年来|[\\u4e00-\\u9fff]{2,6}期间',
  ].join('|'),
  'g',
);

/** Years and headings that 今年 and 全年 are resolved with. */
export type Calendar = { year: number | null; headingYear: number | null };

/** A time as a paragraph names it. Offsets are those of the text. */
export type NamedTime = { start: number; end: number; match: RegExpExecArray };

/** The times that a range of folded text names, in order. The year in a title is not the time of what follows it. */
export function timesIn(folded: string, start: number, end: number): NamedTime[] {
  const words = folded.slice(start, end).replace(/《[^《》]*》/g, (title) => '□'.repeat(title.length));
  return [...words.matchAll(TIME)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, match }))
    .filter((time) => !/[比较]/.test(folded.charAt(time.start - 1)));
}

/**
 * The time that the words before an offset of a sentence name, the nearest one; resolved where the text gives a year. Undefined
 * when they name none. `times` are those of the paragraph, which begins at `from`.
 */
export function periodAt(
  folded: string,
  at: number,
  from: number,
  times: readonly NamedTime[],
  calendar: Calendar,
): Period | undefined {
  const before = times.filter((time) => time.end <= at);
  // A paragraph that has named a year goes on in it; 全年 is that year too.
  const dated = before.findLast(
    ({ start, match }) => match.groups?.year !== undefined && start >= at - LONGEST_LOOK_BACK,
  );
  const earlier = dated && periodOf(dated.match, calendar);
  const said = Number(/^(\d{4})/.exec(earlier?.to ?? '')?.[1] ?? Number.NaN);
  const headingYear = Number.isNaN(said) ? calendar.headingYear : said;
  const last = before.at(-1);
  if (last && last.start >= sentenceStart(folded, at, from)) return periodOf(last.match, { ...calendar, headingYear });
  if (earlier !== undefined) return earlier;
  return calendar.headingYear === null ? undefined : { words: '', ...wholeYear(calendar.headingYear) };
}

const LONGEST_LOOK_BACK = 200;

function periodOf(match: RegExpMatchArray, calendar: Calendar): Period {
  const { year, month, day, half, quarter, until, relative, relativeHalf } = match.groups ?? {};
  const words = match[0];
  if (year !== undefined) {
    return { words, ...within(yearOf(year), { month, day, half, quarter, isUntil: until !== undefined }) };
  }
  const known = relativeYear(relative, words, calendar);
  if (known === null) return { words };
  return { words, ...within(known, { half: relativeHalf?.charAt(0) ?? halfOf(words) }) };
}

function halfOf(words: string): string | undefined {
  return words === '上半年' || words === '下半年' ? words.charAt(0) : undefined;
}

function relativeYear(relative: string | undefined, words: string, { year, headingYear }: Calendar): number | null {
  if (relative === undefined) return /^(?:全年|年内|[上下]半年|前三季度)$/.test(words) ? headingYear : null;
  if (year === null) return null;
  if (relative === '去年' || relative === '上年') return year - 1;
  return relative === '前年' ? year - 2 : year;
}

type Named = string | undefined;
type Part = { month?: Named; day?: Named; half?: Named; quarter?: Named; isUntil?: boolean };

function within(year: number, { month, day, half, quarter, isUntil = false }: Part): { from?: string; to: string } {
  const [first, last] = monthsOf(month, half, quarter);
  const from = `${year}-${pad(first)}-${day === undefined ? '01' : pad(Number(day))}`;
  const to = `${year}-${pad(last)}-${pad(day === undefined ? lastDay(year, last) : Number(day))}`;
  return isUntil ? { to } : { from, to };
}

function monthsOf(month?: string, half?: string, quarter?: string): [number, number] {
  if (month !== undefined) return [Number(month), Number(month)];
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
  if (quarter === undefined) return [1, 12];
  const last = ('一二三四'.indexOf(quarter) + 1) * 3;
  return [last - 2, last];
}

function wholeYear(year: number): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** 2023, or 一九七八 and 二〇二三. */
function yearOf(words: string): number {
  return Number([...words].map((digit) => (/\d/.test(digit) ? digit : HAN_DIGITS.indexOf(digit) % 10)).join(''));
}

const HAN_DIGITS = '零一二三四五六七八九〇';

const pad = (number: number): string => String(number).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
