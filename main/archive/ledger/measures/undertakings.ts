import type { Block } from '../../../contract/bulletin.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { problemAbove } from './problems.ts';
import { tellsPlans } from './tells-plans.ts';

/** Where one undertaking stands, and the block it begins in. */
export type Undertaking = { start: number; end: number; block: Block; label: string | null };

/** 一是, 二是 … at the start of a block or behind a stop. */
const ENUMERATION = /(?:^|[。；;:：！!])[\s\u3000]*([一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,2}[,，])/g;
/** （1）… or 1.… inside a paragraph: undertakings where the paragraph tells of such. */
const NUMBERED = /(?:^|[。；;:：])[\s\u3000]*([（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/g;
const SENTENCE = /[^。！？!?\n]+[。！？!?]?["”’」]?/g;
/** A first sentence this short, without a comma, is the heading of those behind it. */
const LONGEST_RUN_IN = 24;
const SHORTEST_SENTENCE = 8;
/** 存在的不足主要表现在：一是… lists what is wrong, and nothing that is undertaken. */
const LISTS_SHORTCOMINGS =
  /(?:不足|问题|困难|瓶颈|挑战|短板|差距)[^。]*(?:表现|体现|是|有|在|如下|突出)[^。]*[:：]\s*$/;
const GOALS = /(?:主要)?(?:预期)?目标(?:任务)?(?:是|为|[:：])|总体要求|总的要求|指导思想/;

/**
 * Every undertaking of a text, in order: an item on its own line with the lines that go on with it, each 一是 … inside a
 * paragraph, each sentence under a heading that names a problem, each sentence of a part that lays out work to be done.
 */
export function findUndertakings(source: LedgerSource, lexicon: Lexicon): Undertaking[] {
  const answersProblems = source.blocks.some((block) => isUnderProblem(block, source));
  const laysOut = (block: Block): boolean =>
    isUnderProblem(block, source) || (!answersProblems && tellsPlans(block, source, lexicon));
  const found: Undertaking[] = [];
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind === 'item') found.push({ start: block.start, end: block.end, block, label: block.label });
    else if (block.kind === 'paragraph') addParagraph(found, block, source, laysOut);
    else if (isLoneEntry(block, source, source.blocks[index + 1], index) && laysOut(block)) {
      found.push({ start: block.start, end: block.end, block, label: block.label });
    }
  }
  return found;
}

/** “3.新建农村公路1000公里。”: a numbered line that is a sentence, with nothing under it. */
function isLoneEntry(block: Block, { text }: LedgerSource, next: Block | undefined, index: number): boolean {
  if (block.kind !== 'heading' || block.level < 2 || block.label === null) return false;
  return /[。；;]/.test(text.charAt(block.end - 1)) && next?.path.at(-1) !== index;
}

function addParagraph(
  found: Undertaking[],
  block: Block,
  source: LedgerSource,
  laysOut: (block: Block) => boolean,
): void {
  const { text, blocks } = source;
  const words = text.slice(block.start, block.end);
  const last = found.at(-1);
  if (last && last.label !== null && samePath(last.block, block) && goesOn(text, last)) {
    last.end = block.end;
    return;
  }
  const items = itemsIn(words, block, ENUMERATION);
  if (items.length > 0) {
    const lead = words.slice(0, (items[0]?.start ?? block.start) - block.start);
    if (LISTS_SHORTCOMINGS.test(lead)) return;
    if (isUnderProblem(block, source)) found.push(...sentencesIn(text, block, block.start, block.start + lead.length));
    found.push(...items);
  } else if (laysOut(block)) {
    const numbered = itemsIn(words, block, NUMBERED);
    found.push(...(numbered.length > 0 ? numbered : sentencesIn(text, block, block.start, block.end)));
  } else if (isRunIn(block, blocks)) {
    found.push(...sentencesIn(text, block, block.start, block.end));
  }
}

/** A line that a page break cut in two: what stands before has no stop. */
function goesOn(text: string, { end }: Undertaking): boolean {
  return !/[。！？!?"”]/.test(text.charAt(end - 1));
}

function samePath(a: Block, b: Block): boolean {
  return a.path.at(-1) === b.path.at(-1);
}

function itemsIn(words: string, block: Block, pattern: RegExp): Undertaking[] {
  const starts = [...words.matchAll(pattern)].map((match) => {
    const label = match[1] ?? '';
    return { start: block.start + match.index + match[0].length - label.length, label };
  });
  if (starts.length < 2) return [];
  return starts.map(({ start, label }, index) => {
    const end = starts[index + 1]?.start ?? block.end;
    return { start, end, block, label };
  });
}

function isUnderProblem(block: Block, { text, blocks }: LedgerSource): boolean {
  return problemAbove(block, blocks, text) !== null;
}

/** Behind a run-in heading of its own: “1.党组书记带头抓整改。管委会党组书记…”. */
function isRunIn(block: Block, blocks: readonly Block[]): boolean {
  const heading = blocks[block.path.at(-1) ?? -1];
  return heading !== undefined && heading.level >= 3 && heading.end === block.start;
}

function sentencesIn(text: string, block: Block, from: number, to: number): Undertaking[] {
  const sentences = [...text.slice(from, to).matchAll(SENTENCE)].map((match) => ({
    start: from + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0),
    end: from + match.index + match[0].trimEnd().length,
    block,
    label: null,
  }));
  return sentences.filter((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const isHeading = words.length <= LONGEST_RUN_IN && !/[,，、：:]/.test(words) && sentences[index + 1] !== undefined;
    return words.length >= SHORTEST_SENTENCE && !isHeading && !GOALS.test(words);
  });
}
