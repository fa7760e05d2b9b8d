import type { Block } from '../../../contract/bulletin.ts';
import type { Undertaking } from './undertakings.ts';

const SENTENCE = /[^。！？!?\n]+[。！？!?]?["”’」]?/g;
/** What is left of a bold title in front of the sentence behind it: **区域协调发展。**开展…. */
const BEHIND_TITLE = /^\s*(?:\*\*(?![^*]*\*\*))?\s*/;
/** A first sentence this short, without a comma, is the heading of those behind it. */
const LONGEST_RUN_IN = 24;
/** How many characters two headings in a row have in common. */
const OPENING = 2;
/** A number or a document: what is done with it leads to nothing. */
const HOLDS_DEED = /\d|《/;
const SHORTEST_SENTENCE = 8;
const GOALS = /(?:主要)?(?:预期)?目标(?:任务)?(?:是|为|[:：])|总体要求|总的要求|指导思想/;
/** What some think, why something is so, and what is the case: nothing that anybody undertakes. */
const OPINION =
  /(?:一些|有的|有些|不少|许多|多数)(?:同志|人|代表|委员|群众|地方|部门)[^,，。]{0,6}(?:认为|提出|建议|觉得|反映)|(?:清醒|深刻|充分|真切|深切)(?:地)?(?:认识|看|体会|感受)到|^(?:必须|要|应当|应该)看到|^我们(?:坚信|相信|深知|深信)|只要(?:我们)?.*就(?:一定)?(?:能|会|可以)/;
/** How things stand: the situation, what a year means, what somebody else does for us. */
const SITUATION =
  /^(?:综合判断|纵观|放眼|当前和今后一个?时期|从[^,，]{2,12}(?:看|来看)[,，])|(?:是|为)[^,，。]{2,60}(?:之年|关键期|机遇期|窗口期|攻坚期|(?:的|最后|重要)一年|重要时期|攻坚时期|关键时期|阶段)[。，,;；]|(?:仍|正|依然)?处于[^,，。]{0,30}(?:机遇期|时期|阶段)|具有[^,，。]{0,20}意义。$/;
/** 重点抓好八项工作。: a sentence that only leads to those behind it. */
const ANNOUNCES =
  /^(?=.{0,60}$).*(?:以下|下列|如下|(?:[二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|[1-9]\d+|[2-9])(?:个方面|方面|项|件|大|个))[^,，]{0,10}(?:工作|任务|实事|方面|重点|建设|行动|问题)?[。:：]$/;
const REASON =
  /^(?:同时|但|但是|而且)?[,，]?(?:由于|因为|因此|之所以|所以|然而|虽然|尽管|诚然|总的看|总体看|实践证明|事实证明)(?!此)/;
/** “治国有常，而利民为本。”, 办好教育，才能占领制高点。: what is true at all times. */
const MAXIM =
  /^[“"][^“”"]*[”"]$|[,，](?:才能|方能|才会)(?:充分|真正|更好)?[^,，]+[,，。]|(?:之所以|所盼|所望|所向|之本|之基)[。!！]$/;
/** 主要生产能力有：… lists what there is. */
const LISTS_WHAT_IS = /(?:能力|产品|项目|工程|指标|产量|单位|企业)(?:主要)?(?:有|包括|为|是|如下)[:：]/;

/** The sentences of a part of a text that undertake something, each one an undertaking; `from` and `to` are its offsets. */
export function sentencesIn(text: string, block: Block, from: number, to: number): Undertaking[] {
  const sentences = [...text.slice(from, to).matchAll(SENTENCE)].map((match) => ({
    start: from + match.index + (BEHIND_TITLE.exec(match[0])?.[0].length ?? 0),
    end: from + match.index + match[0].trimEnd().length,
    block,
    label: null,
  }));
  const titles = sentences.map(({ start, end }) => text.slice(start, end)).filter(isRunIn);
  return sentences.filter((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const isLead = ANNOUNCES.test(words) && !HOLDS_DEED.test(words);
    const next = sentences[index + 1];
    const isHeading =
      next !== undefined &&
      isRunIn(words) &&
      (index === 0 || (isOneOfRow(words, titles) && !isRunIn(text.slice(next.start, next.end))));
    return words.length >= SHORTEST_SENTENCE && !isHeading && !isLead && !undertakesNothing(words);
  });
}

/** Whether a paragraph begins with a sentence that stands like a heading in front of others. */
export function hasRunIn(words: string): boolean {
  const [first, ...others] = words.match(SENTENCE) ?? [];
  return first !== undefined && others.length > 0 && isRunIn(first);
}

/**
 * 守护好一江碧水。…保护好一片蓝天。…呵护好一方净土。…: in the middle of a paragraph a few words are a heading only where two
 * others are as long, or one that begins alike. 深化行政复议体制改革。 alone is an undertaking.
 */
function isOneOfRow(words: string, titles: readonly string[]): boolean {
  if (HOLDS_DEED.test(words)) return false;
  const asLong = titles.filter((title) => title !== words && title.length === words.length);
  return asLong.length > 1 || asLong.some((title) => title.startsWith(words.slice(0, OPENING)));
}

/** Short, and without a comma. */
function isRunIn(sentence: string): boolean {
  return sentence.length <= LONGEST_RUN_IN && !/[,，、：:]/.test(sentence);
}

/** 责任单位：…, 整改情况：已完成。 tells who, by when or how far it is, and no act. */
const TELLS_STATE =
  /^(?:责任(?:领导|单位|部门|人)|牵头(?:领导|单位|部门)|配合单位|(?:整改|完成|办结)(?:时限|期限|时间))[:：]|^(?:整改|完成|办结|落实)(?:情况|进展|状态|结果)[:：](?:已|基本|全部|均)*(?:完成|整改到位|办结|销号)[^,，]{0,4}$/;

/** （牵头单位：市公安局）, with nothing else. */
const IN_CHARGE = /^\s*[（(]?\s*(?:牵头|责任|主办|配合|协办)(?:领导|单位|部门|人)\s*[:：][^。]*$/;

/** Whether a line says no more than who is in charge of what stands above it. */
export function namesWhoIsInCharge(words: string): boolean {
  return IN_CHARGE.test(words);
}

/** Whether a sentence tells a goal, an opinion, a reason or a plain list. */
function undertakesNothing(words: string): boolean {
  return (
    namesWhoIsInCharge(words) ||
    [TELLS_STATE, GOALS, OPINION, SITUATION, MAXIM, REASON, LISTS_WHAT_IS].some((pattern) => pattern.test(words))
  );
}
