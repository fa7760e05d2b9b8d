import type { Candidate, Figure } from './figure.ts';

/** What may stand before a bare magnitude that counts something: 近百家, 上千人; 百家企业 and 千名干部 are names. */
const VAGUE_BEFORE = /(?:近|上|超|超过|过|逾|数|突破|约|达|几)$/;
/** Spans of years are figures only where the words say so; otherwise they name a period. */
const SPAN_BEFORE = /(?:连续|提前|历时|坚持了?|长达|满|缩短|延长|持续|推迟|减少|增加|已有|已)(?:近|约|了|达)?$/;
/** 统一个, 周一次: the numeral is the end of another word. */
const WORD_BEFORE = /[统单唯第周星期进每逐同如专万初高老小大头]$/;
/** 二次创业 is no count of anything: behind two of a kind stands 两. */
const ORDINAL_TWO = /^二$/;
/** Units that describe a thing when a noun follows at once: 500千伏变电站, 50兆瓦光伏项目. */
const ATTRIBUTE_UNITS = new Set([
  '千伏',
  '兆瓦',
  '千伏安',
  '千瓦',
  '兆',
  '纳米',
  '微米',
  'P',
  'GB',
  'TB',
  '马力',
  '吉瓦',
]);
/** 三成 is 30 %; 一举建成, 成立 and 成功 are words of their own. */
const NO_TENTH = /^[立为功员本果绩熟长效分就人品都交]/;
const ONE_PERSON = new Set(['名', '位']);
/** 至少有一人, 仅一家: a one that is stated, and no article. */
const ONE_STATED = /(?:至少|最少|最多|至多|不少于|不超过|仅|只|唯一)有?$/;
/** How far the neighbours of a one in a list are looked for, in UTF-16 units. */
const LIST_REACH = 40;
/** How far back the name is looked for that the ones in a row explain. */
const NAME_REACH = 160;
const LISTED_NOUN = '[^,，、。；;\\d]{1,16}?';
const MORE_THAN_ONE = '(?:\\d+|[二两三四五六七八九十]+)';
const LISTED_WITH = new Map<string, { behind: RegExp; ahead: RegExp }>();

/** “五个一”工程，即…一个服务中心、一个小公园…: the ones that a name is made of count. */
const ONES_NAMED = /[三四五六七八九十]个一["”]?[^。]{0,30}?(?:即|包括|[:：])[^。；;:：]{0,120}$/;
const ONES_IN_A_ROW = /一[个套名支份张本部间所处台][^,，、。；;一]{1,14}[、,，和]/;

/** Whether a number with a unit states nothing: 一批, 百家, 五年, 二次创业. */
export function isNoCount(folded: string, start: number, candidate: Candidate): boolean {
  const { end, unit, unitWords, first } = candidate;
  const before = folded.slice(Math.max(0, start - 6), start);
  const after = folded.slice(end, end + 2);
  if (
    ATTRIBUTE_UNITS.has(unit) &&
    /^(?:级|及以上|以上)?[\p{Script=Han}]/u.test(after) &&
    !/^(?:以上|左右|[时的和])/.test(after)
  ) {
    return true;
  }
  if (unitWords === '成' && NO_TENTH.test(after)) return true;
  if (unit === '年' || unit === '周') return !SPAN_BEFORE.test(before);
  if (/^[月级]/.test(after)) return true;
  if (!first.isHan || first.isFraction) return false;
  const words = folded.slice(start, end);
  if (words === `一${unitWords}`) return !isOneStated(folded, start, candidate);
  return isHanNoCount(words, before, unitWords, candidate);
}

/** Whether 一 counts: people, growth, 至少有一人, and one among others that are counted (一个报告，一个方案，5个文件). */
function isOneStated(folded: string, start: number, { end, unit, unitWords }: Candidate): boolean {
  if (unit === '%' || unit === '‰' || ONE_PERSON.has(unitWords) || /[番倍成]/.test(unitWords)) return true;
  if (unitWords === '') return false;
  if (ONE_STATED.test(folded.slice(Math.max(0, start - 5), start))) return true;
  if (isOneOfName(folded, start)) return true;
  const { behind, ahead } = listedWith(unitWords);
  return (
    behind.test(folded.slice(end, end + LIST_REACH)) || ahead.test(folded.slice(Math.max(0, start - LIST_REACH), start))
  );
}

function isOneOfName(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - NAME_REACH), start);
  if (!ONES_NAMED.test(before)) return false;
  return ONES_IN_A_ROW.test(folded.slice(Math.max(0, start - LIST_REACH), start + LIST_REACH));
}

/** What stands behind and ahead of a one that is listed with other counts of its unit; compiled once for each unit. */
function listedWith(unitWords: string): { behind: RegExp; ahead: RegExp } {
  const known = LISTED_WITH.get(unitWords);
  if (known) return known;
  const one = `(?:[,，、和]一${unitWords}${LISTED_NOUN})*`;
  const patterns = {
    behind: new RegExp(`^${LISTED_NOUN}${one}[,，、和]${MORE_THAN_ONE}${unitWords}`),
    ahead: new RegExp(`${MORE_THAN_ONE}${unitWords}${LISTED_NOUN}${one}[,，、和]$`),
  };
  LISTED_WITH.set(unitWords, patterns);
  return patterns;
}

function isHanNoCount(words: string, before: string, unitWords: string, { unit, first }: Candidate): boolean {
  if (unit === '%' || unit === '‰') return false;
  const numeral = words.slice(0, words.length - unitWords.length);
  if (ORDINAL_TWO.test(numeral)) return !/^[倍番成]/.test(unitWords);
  if (first.isBare && first.odd === '') return !VAGUE_BEFORE.test(before);
  return WORD_BEFORE.test(before) && numeral.length === 1;
}

const CLASSIFIER_NEXT = 24;

/**
 * Whether a figure is the threshold of a class that another figure counts: 税收超10亿元的楼宇6幢, 5000万元以上项目450个,
 * 资产1000万元以上的合作组织. The text states nothing by it. 年产能达100万吨的木浆厂 does state how much.
 */
export function isThreshold(folded: string, figure: Figure, next: Figure | undefined): boolean {
  if (figure.unit === '%') return false;
  const before = folded.slice(Math.max(0, figure.numberStart - 3), figure.numberStart);
  const rest = folded.slice(figure.numberEnd, figure.numberEnd + CLASSIFIER_NEXT);
  const [, bound = '', of = ''] = /^(及?以上|以下|以内|级)?(的)?/.exec(rest) ?? [];
  const isBound = bound !== '' || /(?:超过?|过|达到?|不足|低于|高于)$/.test(before);
  if (!isBound) return false;
  const noun = /^[^,，。；;、（(]+/.exec(rest.slice(bound.length + of.length))?.[0] ?? '';
  if (noun === '' || /^(?:左右|增长|下降|提高|同比|其中|和|或)/.test(noun)) return false;
  if (figure.unit !== '元' && figure.unit !== '岁' && figure.unit !== '平方米' && of === '') return false;
  if (/岁$/.test(figure.unit)) return true;
  const isReached = bound === '' && /达到?$/.test(before) && figure.unit !== '元';
  const nextStart = next === undefined ? Number.POSITIVE_INFINITY : next.numberStart;
  return (
    (of !== '' && !isReached) ||
    nextStart < figure.numberEnd + bound.length + of.length + noun.length + 1 ||
    /^(?:项目|企业|工程)/.test(noun)
  );
}
