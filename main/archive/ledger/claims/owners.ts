import type { Lexicon } from '../lexicon/lexicon.ts';
import { nounBefore } from './noun-phrase.ts';

/** 产值, 签约率, 占国内生产总值的比重: what only tells something about a thing that was named before. */
const ATTRIBUTE =
  /^(?:所?占(?:[^,，]{0,14}的)?(?:比重|比例|份额)|(?:投资|所占)(?:比重|比例)|比重|占比|总?(?:产值|产量|产出|面积|规模|余额|销售额|总产出)|产业总产出|(?:扶持|注册|成交|签约|交易|投资)?(?:金额|资金)|(?:开工|完成|签约|覆盖|合格|达标|竣工|入住|整改)率|(?:完工|签约|开工|竣工|办结)数)$/;
/** The attribute at the end of what was named before gives way to the new one: 冬虫夏草｜产量. */
const ATTRIBUTE_BEHIND =
  /(?:投资比重|产业总产出|总产值|总产出|产值|产量|产出|面积|规模|余额|比重|占比|投资|[\p{Script=Han}]{2}率|新签约|签约|新开工|开工|完工|竣工)$/u;
const LEAST_OWNER = 3;
const SHARED = /^(?:所占)/;

/** Whether a noun phrase only names an attribute, so that its owner stands before it. */
export function isAttribute(noun: string): boolean {
  return ATTRIBUTE.test(noun);
}

/**
 * An attribute with its owner: what the clause before it speaks of (第三产业得到较快发展，占…的比重), else the subject of the
 * figures before it in the sentence (`topic`). The attribute alone where neither names an owner.
 */
export function withOwner(attribute: string, topic: string, clauseAhead: string, lexicon: Lexicon): string {
  const ahead = ownerIn(clauseAhead, lexicon);
  const owner = ahead.length < LEAST_OWNER ? bareTopic(topic) : ahead;
  const rest = attribute.replace(SHARED, '');
  return owner.length < LEAST_OWNER || owner.includes(rest) ? attribute : `${owner}${rest}`;
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
