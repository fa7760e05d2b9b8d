import type { Lexicon } from '../lexicon/lexicon.ts';

/** Ranges `[start, end)` of a text in order, none inside another. */
export type Spans = readonly (readonly [number, number])[];

const HAN = '[〇零一二三四五六七八九十]';
const YEAR = String.raw`(?:(?:19|20)[\d*]{2}|[一二][〇零一二三四五六七八九]{3})`;

/**
 * Numbers that name a time, a place, a number in a list, a page or an edition: dates and times of day, 文号, footnotes,
 * 第十二届, 41团草湖镇, house numbers, versions, “1+1+5”, 15分钟社区生活圈, telephone numbers.
 */
const NAMING = [
  String.raw`${YEAR}年?(?:\s*[-—–~至到]+\s*${YEAR})+年?`,
  String.raw`${YEAR}(?:年(?:\d{1,2}月|(?:十[一二]?|${HAN})月)?(?:\d{1,2}日|${HAN}{1,3}日)?|[./-]\d{1,2}[./-]\d{1,2})`,
  String.raw`\d{1,2}(?:[-—–至到、]\d{1,2})*月(?:份|底|初|末|[上中下]旬|\d{1,2}[日号](?:[-—–至到]+\d{1,2}[日号])?)?`,
  `(?:${HAN}{1,2}[至到])?(?:十[一二]?|${HAN})(?<!个)月(?:份|底|初|末|[上中下]旬|${HAN}{1,3}[日号])?`,
  String.raw`\d{1,2}[日号时](?:[-—–至到]+\d{1,2}[日号时])?`,
  String.raw`\d{2}年代|\d{1,2}:\d{2}`,
  String.raw`第\s*(?:\d+|${HAN}+|[〇零一二三四五六七八九十百千]+)(?:[、和至到-]第?(?:\d+|${HAN}+))*`,
  String.raw`(?:${HAN}{1,3}|\d+)届[^,，。;；\n\d]{0,6}?(?:${HAN}{1,3}|\d+)次|${HAN}{1,2}中全会`,
  String.raw`[〔[［](?:\d{1,4})[〕\]］](?:\d+号)?|\(\d{4}\)\d+号`,
  String.raw`\d+团(?![次,，。;；、]|$)`,
  String.raw`\d+(?:号|弄|室|楼|支弄|版|世纪|路公交|路公共|期工程|年代|国道|省道|热线|公里处)`,
  String.raw`(?:[\da-z]+|${HAN})\s*(?:\+\s*(?:[\da-z]+|${HAN}))+`,
  String.raw`(?:\d+|${HAN}+|半)(?:个)?(?:分钟|小时|刻钟|公里)[^，,。；;、\s]{0,8}圈`,
  String.raw`[a-z]+[-.]?\d[\d.]*[a-z]*|\d[\d.]*[a-z](?![a-z²/])`,
  String.raw`\d{3,4}-\d{7,8}|\d{7,}(?:[-—]+\d+)?(?![\d.]*[亿万元人个户家亩吨])`,
  String.raw`\d+\.\d+\.\d+`,
  String.raw`(?:每|逐)(?:两|${HAN}+|\d+)个?(?:年|月|周|天|季度)`,
  String.raw`(?:过去|今后|未来|这|近|(?<!提)前|后|最近|头)(?:的)?(?:\d{1,2}|两|${HAN}+|几|十几)(?:多|余)?年(?!前|间隔)`,
  String.raw`(?:\d{1,2}|两|${HAN}+)(?:多|余)?年(?:来|间|内|期间|中|以来|期|行动|计划|规划|攻坚|任务|方案|目标|倍增)`,
].join('|');

const TITLES = String.raw`《[^《》\n]{1,120}》`;
/** Short words in quotation marks are names: “四个意识”, “两个15条”. */
const LONGEST_QUOTED = 14;
const QUOTED = new RegExp(`[“"「『][^“”"「」『』\\n]{1,${LONGEST_QUOTED}}[”"」』]`, 'g');

/** Finds where no figure is looked for: names of times, places and things, titles of documents, set phrases. */
export function maskedSpans(text: string, folded: string, { setPhrases }: Lexicon): Spans {
  const naming = new RegExp(`${TITLES}|${NAMING}`, 'g');
  const spans: [number, number][] = [];
  for (const [pattern, words] of [
    [naming, folded],
    [setPhrases, folded],
    [QUOTED, text],
  ] as const) {
    for (const match of words.matchAll(pattern)) spans.push([match.index, match.index + match[0].length]);
  }
  return merged(spans);
}

function merged(spans: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else result.push(span);
  }
  return result;
}
