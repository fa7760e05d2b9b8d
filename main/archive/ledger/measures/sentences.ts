import type { Block } from '../../../contract/bulletin.ts';
import { undertakesNothing } from './undertakes-nothing.ts';
import type { Undertaking } from './undertakings.ts';

const SENTENCE = /[^。！？!?\n]+[。！？!?]?["”’」]?/g;
/** What is left of a bold title in front of the sentence behind it: **区域协调发展。**开展…. */
const BEHIND_TITLE = /^\s*(?:\*\*(?![^*]*\*\*))?\s*/;
const BOLD = '**';
/** 坚持生态优先，推动绿色发展。: at the head of a paragraph, in front of what follows from it. */
const PRINCIPLE = /^坚持[^,，。\d《]{2,18}[,，](?:推[动进]|促进|实现|提升|走)[^,，。\d《]{2,9}。$/;
/** A first sentence this short, without a comma, is the heading of those behind it. */
const LONGEST_RUN_IN = 24;
/** How many characters two headings in a row have in common. */
const OPENING = 2;
/** A number or a document: what is done with it leads to nothing. */
const HOLDS_DEED = /\d|《/;
const SHORTEST_SENTENCE = 8;
/** 重点抓好八项工作。: a sentence that only leads to those behind it. */
const ANNOUNCES =
  /^(?=.{0,60}$).*(?:以下|下列|如下|(?:[二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|[1-9]\d+|[2-9])(?:个方面|方面|项|件|大|个))[^,，]{0,10}(?:工作|任务|实事|方面|重点|建设|行动|问题)?[。:：]$/;

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
      (isBold(text, from, sentence) ||
        (index === 0 && (isRunIn(words) || PRINCIPLE.test(words))) ||
        (isRunIn(words) && isOneOfRow(words, titles) && !isRunIn(text.slice(next.start, next.end))));
    return words.length >= SHORTEST_SENTENCE && !isHeading && !isLead && !undertakesNothing(words);
  });
}

/** **打造文化品牌，建设旅游景区。**: a whole sentence in bold is the heading of those behind it. `from` is where the block begins. */
function isBold(text: string, from: number, { start, end }: Undertaking): boolean {
  const opening = text.startsWith(BOLD, start) ? start : start - BOLD.length;
  if (opening < from || !text.startsWith(BOLD, opening)) return false;
  if (text.slice(from, opening).split(BOLD).length % 2 === 0) return false;
  const closing = text.indexOf(BOLD, opening + BOLD.length);
  return closing === end || closing === end - BOLD.length - 1;
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
