/** From the lowest to the highest (GB/T 9704-2012, 7.2.2; 保守国家秘密法, article 14). 内部资料 is no secret and below them. */
const RANKS = ['内部', '秘密', '机密', '绝密'] as const;

/** A line that is a marking and nothing else: 秘密★10年, 机密, 内部资料，注意保存, 【内部文件】. */
const MARKING =
  /^[［【〔[（(]?\s*(?:(?:绝密|机密|秘密)(?:★\s*\S{1,10})?|内部(?:资料|文件|使用|参阅|参考|刊物)(?:[，,、 ]?\S{0,12})?)\s*[］】〕\])）]?$/;

/** Markings stand at the very top of a document. */
const TOP_LINES = 12;

/** The marking that a document carries in its first lines; null where there is none. */
export function markingOf(text: string): string | null {
  const lines = text.split('\n', TOP_LINES).map((line) => line.trim());
  return highestMarking(lines.filter((line) => MARKING.test(line)).map(withoutBrackets));
}

/**
 * The highest of some markings (就高): a compilation is marked as the highest of its sources; of two equal ones the
 * longer period. Words of no known rank count below all others. Null where all are empty.
 */
export function highestMarking(markings: readonly string[]): string | null {
  const worded = markings.filter((marking) => marking !== '');
  const [highest = null] = worded.toSorted((a, b) => rankOf(b) - rankOf(a) || yearsOf(b) - yearsOf(a));
  return highest;
}

function rankOf(marking: string): number {
  return RANKS.findLastIndex((rank) => marking.includes(rank));
}

/** 长期 outlasts any number of years; a marking without a period is the longest that the law allows for it. */
function yearsOf(marking: string): number {
  const period = marking.split('★')[1];
  if (period === undefined || period.includes('长期')) return Number.POSITIVE_INFINITY;
  const number = Number.parseInt(period, 10);
  if (Number.isNaN(number)) return 0;
  return period.includes('月') ? number / 12 : number;
}

function withoutBrackets(line: string): string {
  return line.replace(/^[［【〔[（(]\s*|\s*[］】〕\])）]$/g, '');
}
