import type { Block } from '../../../contract/bulletin.ts';
import type { Undertaking } from './undertakings.ts';

const SENTENCE = /[^。！？!?\n]+[。！？!?]?["”’」]?/g;
/** A first sentence this short, without a comma, is the heading of those behind it. */
const LONGEST_RUN_IN = 24;
const SHORTEST_SENTENCE = 8;
const GOALS = /(?:主要)?(?:预期)?目标(?:任务)?(?:是|为|[:：])|总体要求|总的要求|指导思想/;
/** What some think, why something is so, and what is the case: nothing that anybody undertakes. */
const OPINION =
  /(?:一些|有的|有些|不少|许多|多数)(?:同志|人|代表|委员|群众|地方|部门)[^,，。]{0,6}(?:认为|提出|建议|觉得|反映)|(?:清醒|深刻|充分)(?:地)?(?:认识|看)到|^(?:必须|要|应当|应该)看到/;
const REASON =
  /^(?:同时|但|但是|而且)?[,，]?(?:由于|因为|因此|之所以|所以|然而|虽然|尽管|诚然|总的看|总体看|实践证明|事实证明)(?!此)/;
/** 主要生产能力有：… lists what there is. */
const LISTS_WHAT_IS = /(?:能力|产品|项目|工程|指标|产量|单位|企业)(?:主要)?(?:有|包括|为|是|如下)[:：]/;

/** The sentences of a part of a text that undertake something, each one an undertaking; `from` and `to` are its offsets. */
export function sentencesIn(text: string, block: Block, from: number, to: number): Undertaking[] {
  const sentences = [...text.slice(from, to).matchAll(SENTENCE)].map((match) => ({
    start: from + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0),
    end: from + match.index + match[0].trimEnd().length,
    block,
    label: null,
  }));
  return sentences.filter((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const isHeading = isRunIn(words) && sentences[index + 1] !== undefined;
    return words.length >= SHORTEST_SENTENCE && !isHeading && !undertakesNothing(words);
  });
}

/** Whether a paragraph begins with a sentence that stands like a heading in front of others. */
export function hasRunIn(words: string): boolean {
  const [first, ...others] = words.match(SENTENCE) ?? [];
  return first !== undefined && others.length > 0 && isRunIn(first);
}

/** Short, and without a comma. */
function isRunIn(sentence: string): boolean {
  return sentence.length <= LONGEST_RUN_IN && !/[,，、：:]/.test(sentence);
}

/** Whether a sentence tells a goal, an opinion, a reason or a plain list. */
function undertakesNothing(words: string): boolean {
  return [GOALS, OPINION, REASON, LISTS_WHAT_IS].some((pattern) => pattern.test(words));
}
