/**
 * What approximate search never touches: another figure or a denial is another statement, not another spelling. These
 * are digits, Chinese numerals, the measure words that follow them, and negations.
 */
const NUMERALS = '0-9０-９〇零一二三四五六七八九十百千万亿兆两半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟';
const MEASURES = '个家台项件人户次元亩吨年月日号岁所处条批名位座套辆米克届轮期章款点栋幢间份本场起分倍成';
const LONG_MEASURES = '平方公里|平方米|立方米|公里|公斤|公顷|小时|分钟|季度|个月|美元';
const NEGATIONS = '不未无非没勿毋否';

const PROTECTED = new RegExp(
  `[${NUMERALS}%‰]+(?:[余多来](?=[${NUMERALS}${MEASURES}]))?(?:${LONG_MEASURES}|[${MEASURES}])?|[${NEGATIONS}]`,
  'g',
);

/** For each UTF-16 unit of folded words, whether it must stay as it is. */
export function protectedUnits(words: string): boolean[] {
  const flags = Array.from({ length: words.length }, () => false);
  for (const match of words.matchAll(PROTECTED)) flags.fill(true, match.index, match.index + match[0].length);
  return flags;
}

/** What must stay of folded words, in order. Words may stand for one another only where this is the same. */
export function protectedPart(words: string): string {
  return (words.match(PROTECTED) ?? []).join(' ');
}
