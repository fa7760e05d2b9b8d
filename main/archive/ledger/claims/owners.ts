import type { Lexicon } from '../lexicon/lexicon.ts';
import { nounBefore } from './noun-phrase.ts';

/** 产值, 签约率, 占国内生产总值的比重: what only tells something about a thing that was named before. */
const ATTRIBUTE =
  /^(?:所?占(?:[^,，]{0,14}的)?(?:比重|比例|份额)|(?:投资|所占)(?:比重|比例)|比重|占比|总?(?:产值|产量|产出|面积|规模|余额|销售额|总产出|长度|里程|装机|投资)|投资总额|总投资额|产业总产出|(?:扶持|注册|成交|签约|交易|投资|协议|合同|到位|惠及)?(?:金额|资金|资本)|(?:带动|实现)?(?:增收|创收)|(?:开工|完成|签约|覆盖|合格|达标|竣工|入住|整改|满意|普及|达产|投产|贡献|办复|办结)率|总[数量额]|(?:完工|签约|开工|竣工|办结)数|[客货]运量|周转量)$/;
/** The attribute at the end of what was named before gives way to the new one: 冬虫夏草｜产量. */
const ATTRIBUTE_BEHIND =
  /(?:投资比重|产业总产出|总产值|总产出|产值|产量|产出|面积|规模|余额|比重|占比|投资|[客货]运量|周转量|[\p{Script=Han}]{2}率|新签约|签约|新开工|开工|完工|竣工)$/u;
/** 整改措施 after 9项共性问题 are those for them. */
const ANSWERS_PROBLEMS = /^(?:提出|制定)?整改措施$/;
/** 产业总产出: of the industry that the paragraph named last. */
const OF_INDUSTRY = /^产业(?=总产出|总?产值|规模|增加值|营收|营业收入|项目|企业)/;
const LONGEST_INDUSTRY = 8;
/** In UTF-16 units: of a clause, and of the subject of a figure before. */
const LEAST_OWNER = 3;
const LEAST_TOPIC = 2;
const SHARED = /^(?:所占)/;
const SUM = /^总[数量额]$/;

/** Whether a noun phrase only names an attribute, so that its owner stands before it. */
export function isAttribute(noun: string): boolean {
  return ATTRIBUTE.test(noun) || ANSWERS_PROBLEMS.test(noun);
}

/** What was spoken of before: the subject of the figures before in the sentence, and whether it is of things counted one by one. */
export type Topic = { words: string; isCounted: boolean };

/**
 * An attribute with its owner: what the clauses before it speak of, the nearest first (第三产业得到较快发展，占…的比重), else the
 * subject of the figures before it in the sentence (`topic`). The attribute alone where neither names an owner.
 */
export function withOwner(attribute: string, topic: Topic, clausesAhead: readonly string[], lexicon: Lexicon): string {
  if (ANSWERS_PROBLEMS.test(attribute)) return topic.words.endsWith('问题') ? `${topic.words}${attribute}` : attribute;
  const ahead = clausesAhead.map((clause) => ownerIn(clause, lexicon)).find(({ length }) => length >= LEAST_OWNER);
  const isSum = SUM.test(attribute);
  const spoken = isSum ? countedIn(topic.words) : bareTopic(topic.words);
  const owner = ahead ?? (topic.isCounted && !isSum ? topic.words : spoken);
  const rest = attribute.replace(SHARED, '');
  return owner.length < LEAST_TOPIC || owner.includes(rest) ? attribute : `${owner}${rest}`;
}

/** 新增景区90个，总量跃居第一: the sum is not of the new ones; 跨越两个台阶，总量… is of no 台阶. */
function countedIn(topic: string): string {
  return /台阶|大关|关口/.test(topic) ? '' : topic.replace(/^新[建增设]/, '');
}

function bareTopic(topic: string): string {
  const owner = topic.replace(ATTRIBUTE_BEHIND, '');
  return owner === topic ? '' : owner;
}

/** What a clause begins with, up to its verb. */
function ownerIn(clause: string, lexicon: Lexicon): string {
  const { whole } = nounBefore(clause, lexicon);
  const stop =
    /(?:得到|发展(?!区)|实现|保持|取得|继续|较快|稳步|迅速|进一步|投资增加|增加|增长)/.exec(whole)?.index ?? 0;
  return stop < LEAST_OWNER || lexicon.subject.verb.test(whole) ? '' : whole.slice(0, stop);
}

/** 产业总产出 with the industry that the words before it named last; as it is where they name none. */
export function ofIndustry(noun: string, before: string, lexicon: Lexicon): string {
  if (!OF_INDUSTRY.test(noun)) return noun;
  const named = [...before.matchAll(/产业/g)].findLast(({ index }) => nameEndingAt(before, index, lexicon) !== '');
  return named === undefined ? noun : `${nameEndingAt(before, named.index, lexicon)}${noun}`;
}

/** The name in front of 产业, behind the last verb: 推动｜生命健康｜产业. */
function nameEndingAt(words: string, at: number, { subject }: Lexicon): string {
  const near = words.slice(Math.max(0, at - LONGEST_INDUSTRY), at);
  const verb = [...near.matchAll(subject.verbs)].at(-1);
  const name = near.slice(verb === undefined ? 0 : verb.index + verb[0].length);
  return /(?:^|[^\p{Script=Han}的了])([\p{Script=Han}]{2,})$/u.exec(name)?.[1]?.replace(/^.*[的了]/, '') ?? '';
}
