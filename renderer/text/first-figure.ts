const NUMBER = /\d+(?:[,，]\d{3})*(?:\.\d+)?/g;

/** What counts as a unit behind a number: a magnitude, a measure word, or both; the odd 余 may stand in either place. */
const UNIT =
  /^\s*余?(?:%|‰|个百分点|[十百千万亿]*余?(?:平方公里|平方千米|平方米|立方米|公里|千米|公顷|人次|户次|批次|[元人名户家个项件台套处条次亩米吨场份起例批期倍所座辆部篇宗幅栋幢间张支只门位岁天])?)/u;

/** Numbers that name a time or a place in a row count nothing: 2023年, 第12届. */
const NO_FIGURE_AFTER = /^(?:年|月|日|届|轮|号|时|点|分|室|弄)/u;
const NO_FIGURE_BEFORE = /[第A-Za-z-]$/;

/** A figure as printed: its number as decimal text, and its unit with its magnitude (万元), which both figures share. */
export type PrintedFigure = { value: string; unit: string };

/**
 * The first figure in words that are to be checked, or null where there is none. It is an offer for a field that the
 * reader sees and may change: the ledger is what reads figures with care.
 */
export function firstFigure(words: string): PrintedFigure | null {
  const narrow = words.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  for (const match of narrow.matchAll(NUMBER)) {
    const [digits] = match;
    const behind = narrow.slice(match.index + digits.length);
    if (NO_FIGURE_BEFORE.test(narrow.slice(0, match.index)) || NO_FIGURE_AFTER.test(behind)) continue;
    const [unit = ''] = UNIT.exec(behind) ?? [];
    return { value: digits.replace(/[,，]/g, ''), unit: unit.replace(/[\s余]/g, '') };
  }
  return null;
}
