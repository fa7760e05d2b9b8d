import type { WordsView } from './words-view.ts';

/*
 * What must not change unseen under an auditor's mark: figures, their units, and negation. A match that differs in one of
 * these is never taken (issue 4; `engine.md`, Anchors). All patterns are matched against folded words.
 */

/** Arabic and Chinese digits, and what joins them inside a figure. 两, 几 and 半 count things as well. */
const DIGITS = '0-9.,:/+%‰℃°\\-一二三四五六七八九十百千万亿兆零〇两几半壹贰叁肆伍陆柒捌玖拾佰仟廿卅\\p{Nl}\\p{No}';

const ROUGHLY = '余多来约近超';

/** Units of measure and measure words, as they follow a figure. */
const UNITS =
  '元角分米里丈尺寸吨克斤升亩顷平方立公毫厘千瓦度台套辆架艘部件个项条起宗处家户口人名位次批期轮届年月日号天周时小秒倍成层级栋幢座间所张份篇本册场班支组队股种类点只头棵根块片段步岁';

const NEGATION = '不未无非没否勿莫毋弗';

const SENSITIVE = new RegExp(`[${DIGITS}]+[${ROUGHLY}]?[${UNITS}]{0,2}|[${NEGATION}]`, 'gu');
const UNIT_BEHIND = new RegExp(`^[${ROUGHLY}]?[${UNITS}]{0,2}`, 'u');
const DIGIT = new RegExp(`[${DIGITS}]`, 'u');

/** Figures are cut off from the words after this many units; none is longer. */
const LONGEST_FIGURE = 24;

/**
 * Figures with their units, and negations, in a range of word indexes, in order. A figure that the range cuts is taken
 * whole: half of 300 is still another figure when it becomes 302.
 */
export function sensitiveWords({ units, offsets }: WordsView, start: number, end: number): string[] {
  // White space ends a figure here: 7.46% at the end of a line has nothing to do with the heading 3. behind it.
  const follows = (at: number): boolean => (offsets[at] ?? -1) === (offsets[at - 1] ?? 0) + 1;
  const isCut = (at: number): boolean => follows(at) && isDigit(units, at - 1) && isDigit(units, at);
  let from = start;
  while (start - from < LONGEST_FIGURE && isCut(from)) from--;
  let to = end;
  while (to - end < LONGEST_FIGURE && isCut(to)) to++;
  if (isDigit(units, to - 1) && follows(to)) to += UNIT_BEHIND.exec(units.slice(to, to + 3))?.[0].length ?? 0;
  return units.slice(from, to).match(SENSITIVE) ?? [];
}

function isDigit(units: string, at: number): boolean {
  return DIGIT.test(units[at] ?? '');
}
