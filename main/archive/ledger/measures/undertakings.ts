import type { Block } from '../../../contract/bulletin.ts';
import { fold } from '../../text/folding.ts';
import { headingTitle } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { itemsIn, listsAchievements, listsShortcomings, ordinalOf } from './enumerated.ts';
import { type EraSaid, erasOf } from './eras.ts';
import { explainsTerm } from './explains-term.ts';
import { laysOutNextSteps } from './next-steps.ts';
import { isProblem, problemAbove } from './problems.ts';
import { hasRunIn, sentencesIn } from './sentences.ts';
import { looksBackItself, tellsPlans } from './tells-plans.ts';
import { namesWhoIsInCharge } from './undertakes-nothing.ts';

/** Where one undertaking stands, and the block it begins in. */
export type Undertaking = { start: number; end: number; block: Block; label: string | null };

const RECTIFICATION = /整改|巡视|巡察/;
const ORGANISATION = /主体责任|组织(?:领导|落实|推进|开展)/;
const REPORTS_RECTIFICATION = /(?:巡视|巡察|督察|审计)[^。\n]{0,20}整改|整改(?:落实)?(?:情况|工作|进展)/;
/** In sentences. */
const LONGEST_LEAD = 2;

/** What is known of a block before its words are looked at. */
type Place = {
  /** Whether its sentences undertake something each: they answer a problem, or lay out work to be done. */
  laysOut: () => boolean;
  /** Whether it looks back, or only explains, in a text that answers no problems. */
  looksBack: () => boolean;
  /** A first paragraph that numbered ones, or headings, go on from. */
  isIntroduction: boolean;
};

/**
 * Every undertaking of a text, in order: an item on its own line with the lines that go on with it, each 一是 … inside a
 * paragraph, a numbered paragraph (1.党组书记带头抓整改。…, 第一、…), each sentence under a heading that names a problem, each
 * sentence of a part that lays out work to be done.
 */
export function findUndertakings(source: LedgerSource, lexicon: Lexicon): Undertaking[] {
  const { blocks, text } = source;
  const lastProblem = answersProblems(source) ? blocks.findLastIndex((block) => isUnderProblem(block, source)) : -1;
  const eras = erasOf(blocks, text);
  const laysOut = (block: Block, index: number): boolean => {
    if (isUnderProblem(block, source)) return true;
    if (lastProblem === -1) return eras[index]?.saidAt !== index && tellsPlans(block, source, lexicon, eras[index]);
    return index > lastProblem && laysOutNextSteps(block, blocks, text);
  };
  const looksBack = (block: Block, index: number): boolean => {
    if (lastProblem !== -1) return false;
    if (isPast(eras[index]) || looksBackItself(source.folded.slice(block.start, block.end))) return true;
    // Rectification is told as done; in another text without a telling heading its words decide.
    return eras[index] === null && !tellsOfRectification(block, source) && !laysOut(block, index);
  };
  const found: Undertaking[] = [];
  for (const [index, block] of blocks.entries()) {
    if (lastProblem === -1 && explainsTerm(index, source)) continue;
    if (block.kind === 'item') {
      if (!looksBack(block, index)) found.push({ start: block.start, end: block.end, block, label: block.label });
    } else if (block.kind === 'paragraph') {
      const isIntroduction = introduces(blocks, index, source);
      const place = { laysOut: () => laysOut(block, index), looksBack: () => looksBack(block, index), isIntroduction };
      addParagraph(found, block, source, place);
    } else if (isLoneEntry(block, source, blocks[index + 1], index) && laysOut(block, index)) {
      const next = blocks[index + 1];
      const end = next?.path.at(-1) === index ? next.end : block.end;
      found.push({ start: block.start, end, block, label: block.label });
    }
  }
  return found;
}

/** Whether a text answers problems one by one; a single heading that sounds like one (短板加快补齐) makes no such text. */
function answersProblems({ blocks, text }: LedgerSource): boolean {
  const problems = blocks.filter((block) => block.kind === 'heading' && isProblem(block, blocks, text));
  return problems.length > 1 || problems.some((heading) => /^(?:针对|关于|对于)|不/.test(headingTitle(heading, text)));
}

function isPast(said: EraSaid | null | undefined): boolean {
  return said?.era === 'review' || said?.era === 'notes';
}

/** “3.新建农村公路1000公里。”: a numbered line that is a sentence, with nothing under it but who is in charge. */
function isLoneEntry(block: Block, { text }: LedgerSource, next: Block | undefined, index: number): boolean {
  if (block.kind !== 'heading' || block.level < 2 || block.label === null) return false;
  if (!/[。；;]/.test(text.charAt(block.end - 1))) return false;
  return next?.path.at(-1) !== index || namesWhoIsInCharge(text.slice(next.start, next.end));
}

/** Whether a paragraph outside the problems only leads to what stands behind it: headings of its own, items, 第一、…, or paragraphs with a title in front. */
function introduces(blocks: readonly Block[], index: number, source: LedgerSource): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const above = block?.path.at(-1);
  if (!block || !next || above === undefined || isUnderProblem(block, source)) return false;
  if (next.kind === 'heading') return next.path.at(-1) === above;
  if (next.kind === 'item') return true;
  const wordsOf = ({ start, end }: Block): string => source.text.slice(start, end);
  if (next.kind !== 'paragraph' || !samePath(block, next)) return false;
  const [here, there] = [wordsOf(block), wordsOf(next)];
  const isFirst = blocks[above]?.end === block.start || (index === above + 1 && SAYS_LITTLE.test(here));
  if (ordinalOf(there) !== null && ordinalOf(here) === null) return true;
  return isFirst && hasRunIn(there) && !looksBackItself(fold(there)) && isLead(here);
}

/** 突出…主线，聚焦难点问题，…。: one sentence on a line of its own, in front of paragraphs with titles, that names no work. */
const SAYS_LITTLE = /^(?!.*(?:行动|工程|方案|试验区|实事))[^。！？\d《“"]{8,60}。$/;

/** A sentence or two without a number; more is work of its own. */
function isLead(words: string): boolean {
  const sentences = words.match(/[^。！？!?]+[。！？!?]?/g)?.length ?? 0;
  return !hasRunIn(words) && (sentences <= LONGEST_LEAD || !/\d/.test(words));
}

function addParagraph(found: Undertaking[], block: Block, source: LedgerSource, place: Place): void {
  const { text } = source;
  const words = text.slice(block.start, block.end);
  const last = found.at(-1);
  if (last && last.label !== null && samePath(last.block, block) && goesOn(text, last)) {
    last.end = block.end;
    return;
  }
  const items = itemsIn(words, block, 'enumerated');
  if (items.length > 0) {
    const lead = words.slice(0, (items[0]?.start ?? block.start) - block.start);
    const told = fold(lead);
    if (listsShortcomings(told) || listsAchievements(told) || place.looksBack()) return;
    if (isUnderProblem(block, source)) found.push(...sentencesIn(text, block, block.start, block.start + lead.length));
    found.push(...items);
  } else if (!place.isIntroduction) {
    found.push(...withoutItems(words, block, source, place));
  }
}

/** The undertakings of a paragraph without 一是: one where it is numbered itself, else those numbered in it, else its sentences. */
function withoutItems(words: string, block: Block, source: LedgerSource, place: Place): Undertaking[] {
  const numbering = numberingOf(block, source);
  if (numbering !== null) return [numbering];
  if (!place.laysOut()) return [];
  const numbered = itemsIn(words, block, 'numbered');
  if (numbered.length > 0) return numbered;
  const label = ordinalOf(words);
  if (label !== null && !hasStop(words)) return [];
  if (label !== null) return [{ start: block.start, end: block.end, block, label }];
  return sentencesIn(source.text, block, block.start, block.end);
}

/** “1.党组书记带头抓整改。管委会党组书记…”: a paragraph behind a number and title of its own, that names no problem, is one undertaking. */
function numberingOf(block: Block, { text, blocks }: LedgerSource): Undertaking | null {
  const heading = blocks[block.path.at(-1) ?? -1];
  if (!heading || heading.end !== block.start || heading.label === null) return null;
  if (heading.level < 3 && !(heading.level === 2 && tellsOrganisation(block, blocks, text))) return null;
  if (isProblem(heading, blocks, text) || !isOfRectification(block, blocks, text)) return null;
  if (!isReported(block, blocks, text)) return null;
  return { start: heading.start, end: block.end, block, label: heading.label };
}

/** 一、县委履行整改主体责任情况: what stands under such a heading is how the leadership went about it. */
function tellsOrganisation(block: Block, blocks: readonly Block[], text: string): boolean {
  const outer = blocks[block.path.at(0) ?? -1];
  return outer !== undefined && ORGANISATION.test(headingTitle(outer, text));
}

/** In a report 1.加快创新体系建设。 is a heading, and each sentence behind it promises something else. */
function isOfRectification(block: Block, blocks: readonly Block[], text: string): boolean {
  return titlesAbove(block, blocks, text).some((title) => RECTIFICATION.test(title) || ORGANISATION.test(title));
}

/** 坚决担起主体责任 stands over plain work too, where the text tells of no rectification. */
function isReported(block: Block, blocks: readonly Block[], text: string): boolean {
  return (
    titlesAbove(block, blocks, text).some((title) => RECTIFICATION.test(title)) || REPORTS_RECTIFICATION.test(text)
  );
}

function titlesAbove(block: Block, blocks: readonly Block[], text: string): string[] {
  return block.path.flatMap((index) => {
    const heading = blocks[index];
    return heading ? [headingTitle(heading, text)] : [];
  });
}

function tellsOfRectification(block: Block, { text, blocks }: LedgerSource): boolean {
  return isOfRectification(block, blocks, text) || /整改|巡视|巡察|反馈/.test(text.slice(block.start, block.end));
}

/** 第一，坚持产业富民: without a stop it is the heading of the paragraphs behind it. */
function hasStop(words: string): boolean {
  return /[。！？!?；;:：”"）)]\s*$/.test(words);
}

/** A line that a page break cut in two: what stands before has no stop. */
function goesOn(text: string, { end }: Undertaking): boolean {
  return !/[。！？!?"”]/.test(text.charAt(end - 1));
}

function samePath(a: Block, b: Block): boolean {
  return a.path.at(-1) === b.path.at(-1);
}

function isUnderProblem(block: Block, { text, blocks }: LedgerSource): boolean {
  return problemAbove(block, blocks, text) !== null;
}
