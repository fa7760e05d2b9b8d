import type { Lexicon } from '../lexicon/lexicon.ts';

/** Longest predicate that is taken for a part of a subject, in UTF-16 units. */
const LONGEST = 24;
/**
 * In front of a count that stands first in its clause (全区｜60家企业, 徐家汇等｜12家单位, 有｜6家公司), or of those that something
 * is done for or to (支持｜800家工业企业｜实施技术改造, 对｜3名责任人｜给予处分).
 */
const NOTHING_DONE =
  /^(?:.*等|对|为|.{0,8}(?:支持|推动|帮助|引导|指导|组织|吸引|鼓励|助推|促成)了?|(?:全[国省市区县州]|其中|首批|目前|现|已|又|还|共|累计|另|年内|今年|去年|全年|分别)*有?)$/;
/** How it was done tells nothing of what was done. */
const MANNER = /^(?:已经?|均已?|都|也|还|又|就|成功|先后|陆续|相继|顺利|新|被|首次|再次|同时|集中|率先|有序)+/;
/** 村的…, 个项目、: the noun goes on; 街道以及: a list. */
const GOES_ON = /^[的、和及与或等:("')]|^以及|^左右|^以[上下]/;
/** 的奖励, 的要求: what a sum or a level is of, when the thing itself stands before it. */
const OF_LEVEL =
  /^(?:要求|目标|水平|任务|速度|规模|标准|高度|幅度|步伐|增长|增速|增幅|大关|比例|份额|比重|占比|成绩|优势)/;
/** 对全区街镇开展｜全覆盖巡察. */
const HANDLED = /^(?:在|对|面向)?(.{2,}?)(?:开展|进行|实行|实施|组织|推行|推进)$/;
const SHORTEST_OBJECT = 2;

/**
 * What the counted things behind a figure did or became (34家｜企业｜成功入驻“西藏振兴馆”): the words of `printed`, which stand
 * behind the figure as `after` does folded. Empty where the figure is the object of a verb, or the noun goes on.
 */
export function predicateBehind(before: string, after: string, noun: string, printed: string): string {
  const at = after.indexOf(noun);
  if (noun === '' || at < 0 || at > 1 || !NOTHING_DONE.test(before.trim())) return '';
  const rest = after.slice(at + noun.length);
  const manner = MANNER.exec(rest)?.[0].length ?? 0;
  const isLong = rest.length - manner < SHORTEST_OBJECT || rest.length - manner > LONGEST;
  return isLong || GOES_ON.test(rest) ? '' : printed.slice(at + noun.length + manner).trim();
}

/** A noun with what it did in front, as the noun phrase it makes: 入驻“西藏振兴馆”企业. */
export function withPredicate(noun: string, predicate: string): string {
  return predicate === '' || predicate.endsWith(noun) ? predicate || noun : `${predicate}${noun}`;
}

/** 提前五十天｜完成国家全年计划, 率先｜达到国家二级标准: what was done so often, so long or so early. Empty where no verb follows. */
export function deedBehind(after: string, { subject }: Lexicon): string {
  const deed = after.replace(/^[,，]/, '');
  const stop = deed.search(subject.stop);
  const isDeed = stop === 0 || subject.verb.test(deed);
  return isDeed && deed.length <= LONGEST + SHORTEST_OBJECT ? deed : '';
}

/** Whether the noun behind 的 only says what sort of level a figure is (八百斤的｜要求). */
export function isOfLevel(behind: string): boolean {
  return OF_LEVEL.test(behind);
}

/** 对居民区开展｜全覆盖｜巡察 is the 居民区巡察; null where nothing is handled. */
export function handled(before: string, behind: string): string | null {
  const object = HANDLED.exec(before)?.[1];
  return object === undefined || behind === '' ? null : `${object}${behind}`;
}
