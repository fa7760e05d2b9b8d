import type { Figure } from '../figures/figure.ts';
import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { modifierBefore } from './modifiers.ts';
import { type List, nounBefore, nounBehind, nounBehindVerb, shortened } from './noun-phrase.ts';
import { isAttribute, withOwner } from './owners.ts';
import { clauseEnd, clauseStart, sentenceStart } from './sentence.ts';

/** Units that measure what is named before them; the others count what stands behind. */
const MEASURES =
  /^(?:%|‰|百分点|千分点|倍|番|成|位次|个点|.*元.*|平方米|平方公里|立方米.*|亩|公顷|公里|米|吨.*|公斤.*|千克|斤.*|担|千瓦.*|兆瓦|吉瓦|小时|分钟|秒|天|日|年|个月|岁|分|微克.*|毫克.*|毫米|厘米|标箱|)$/;
/** How often something was done: what was done stands before. */
const TIMES = /次$/;

/** How far from its figure a subject is looked for, in UTF-16 units. */
const LONGEST_REACH = 120;
/** A topic this long is looked at for a verb: 全要素提升｜旧住房修缮. */
const LONGEST_TOPIC = 6;
/** More figures than this in a row are a table. */
const LONGEST_CHAIN = 20;
const JOINED = /^(?:和|及|与|、|以及)*$/;
/** Spans of time: what lasted stands before, or behind with its verb. */
const SPAN = /^(?:年|天|个月|日|周)$/;

/** A range that a subject is looked for around: a figure, or the words of a rank. */
type Stated = Pick<Figure, 'start' | 'end' | 'unit'> & { change?: Figure['change'] };

/** The block that figures stand in: nothing outside it tells their subject. */
type Bounds = { start: number; end: number };

/**
 * What each figure of a block counts or describes, as a noun phrase. Figures in a chain share what the first one was said
 * of: “电梯加装新签约501台、新开工305台” are 电梯加装新签约 and 电梯加装新开工. Empty when the text does not say.
 */
export function subjectsOf(
  { text, folded }: Pick<LedgerSource, 'text' | 'folded'>,
  figures: readonly Stated[],
  bounds: Bounds,
  lexicon: Lexicon,
): string[] {
  const subjects: string[] = [];
  const owns: Own[] = [];
  let topic = '';
  let listed: string[] = [];
  let modifier = '';
  for (const [index, figure] of figures.entries()) {
    const around = surroundingsOf(folded, figures, index, figure, bounds);
    const { before, from, sentence, isNewSentence } = around;
    const carried = around.isNextSentence ? topic : '';
    if (isNewSentence) topic = '';
    if (!around.isRunInto) modifier = modifierBefore(before, lexicon);
    if (!JOINED.test(before)) listed = listOf(before, subjects, chainLength(folded, figures, index), lexicon);
    const named = subjectOf(around, figure, lexicon);
    const own = asPrinted(text, folded, listed.shift() ?? named.noun, figure);
    const subject =
      told(own, named.isBehind ? modifier : null, topic, around.ahead, lexicon) ||
      inherited(folded, from, sentence, before, topic, lexicon).replaceAll('"', '') ||
      carried;
    subjects.push(subject);
    owns.push({ isEmpty: own === '', isBehind: named.isBehind });
    if (subject !== '' && figure.change !== 'growth' && figure.change !== 'decline') topic = subject;
    else if (topic === '') topic = subject;
  }
  return shareForward(folded, figures, subjects, owns);
}

/** What stands around a figure, as far as it may tell the subject. */
type Surroundings = {
  /** Starts of the sentence, and of the words in front of the figure that no earlier figure has taken. */
  sentence: number;
  from: number;
  isNewSentence: boolean;
  /** Whether it is the first figure of a sentence that follows one with figures. */
  isNextSentence: boolean;
  /** Whether nothing stands between it and the figure before it. */
  isRunInto: boolean;
  /** The words of its clause in front of it and behind it, and the clause before. */
  before: string;
  after: string;
  ahead: string;
  /** Whether the next figure ends the words behind it. */
  isCut: boolean;
};

function surroundingsOf(
  folded: string,
  figures: readonly Stated[],
  index: number,
  figure: Stated,
  bounds: Bounds,
): Surroundings {
  const [previous, next] = [figures[index - 1], figures[index + 1]];
  const taken = previous?.end ?? 0;
  const sentence = sentenceStart(folded, figure.start, bounds.start);
  const isNewSentence = previous === undefined || taken <= sentence;
  const from = Math.max(clauseStart(folded, figure.start, bounds.start), taken);
  const between = folded.slice(from, figure.start);
  const end = clauseEnd(folded, figure.end, bounds.end);
  const isCut = next !== undefined && next.start < end;
  const least = Math.max(sentence, taken);
  return {
    sentence,
    from,
    isNewSentence,
    isNextSentence:
      previous !== undefined && isNewSentence && sentenceStart(folded, sentence - 1, bounds.start) < taken,
    isRunInto: previous?.end === figure.start,
    before: previous?.end === from ? behindNoun(between) : between,
    after: folded.slice(figure.end, isCut ? next.start : end),
    ahead: from - 1 <= least ? '' : folded.slice(clauseStart(folded, from - 1, least), from - 1),
    isCut,
  };
}

/**
 * A subject of its own with what tells it from its neighbours: the words in front of 的 where it stands behind its figure
 * (`modifier`), else the owner of a ratio.
 */
function told(own: string, modifier: string | null, topic: string, ahead: string, lexicon: Lexicon): string {
  if (modifier !== null && own !== '') return modifier.includes(own) ? own : `${modifier}${own}`;
  return isAttribute(own) ? withOwner(own, topic, ahead, lexicon) : own;
}

/** What stands between two figures, without the noun of the first one: 147项区级工作目标、｜8方面. */
function behindNoun(between: string): string {
  const separator = /^[^、]+?(?:、|以及|和|及|与)/.exec(between)?.[0];
  return separator === undefined ? between : `、${between.slice(separator.length)}`;
}

/** The words as they are printed, without a year in their middle (电梯加装2023年新签约). Offsets are those of the text. */
function asPrinted(text: string, folded: string, noun: string, { start, end }: Stated): string {
  if (noun === '') return noun;
  const from = Math.max(0, start - LONGEST_REACH);
  const before = folded.slice(from, start).lastIndexOf(noun);
  const behind = folded.slice(end, end + LONGEST_REACH).indexOf(noun);
  const isBehind = before === -1 || (behind !== -1 && behind < start - from - before - noun.length);
  const at = isBehind ? end + behind : from + before;
  const printed = before === -1 && behind === -1 ? noun : text.slice(at, at + noun.length);
  return withoutLoneQuotes(printed.replace(/(?<=.)(?:(?:19|20)\d{2}年度?|今年|去年|全年)(?=.{2})/, ''));
}

/** A phrase that was cut inside quotation marks goes without them. */
function withoutLoneQuotes(words: string): string {
  const opening = words.match(/[“"「]/g)?.length ?? 0;
  const closing = words.match(/[”"」]/g)?.length ?? 0;
  return opening === closing ? words : words.replace(/[“”"「」]/g, '');
}

/** A、B分别增长11.4%和64%: the figures go with A and B in turn; without A and B, with the subjects before them. */
function listOf(before: string, earlier: readonly string[], length: number, lexicon: Lexicon): string[] {
  if (!before.includes('分别')) return [];
  const { whole } = nounBefore(before.split('分别')[0] ?? '', lexicon);
  if (whole === '' && length > 1) return earlier.slice(-length);
  const items = whole.split(/、|和|与|及/).filter((item) => item.length > 0);
  return items.length > 1
    ? items.map((item, index) => (index === items.length - 1 ? item : withTail(item, items)))
    : [];
}

/** How many figures stand joined by 、 and 和 from one on. */
function chainLength(folded: string, figures: readonly Stated[], index: number): number {
  let length = 1;
  for (let at = index; length < LONGEST_CHAIN; at++) {
    const [one, next] = [figures[at], figures[at + 1]];
    if (!one || !next || !/^(?:和第?|及|与|、|以及)$/.test(folded.slice(one.end, next.start))) return length;
    length++;
  }
  return length;
}

/** 乡(镇)、建制村通班线率: a short first item takes the end of the last one. */
function withTail(item: string, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return item.length <= 3 && last.length > 4 ? `${item}${last.slice(-4)}` : item;
}

/** Whether a figure has a noun of its own, and whether it stands behind it. */
type Own = { isEmpty: boolean; isBehind: boolean };
type Named = { noun: string; isBehind: boolean };

/** 48个国家、省级森林乡村 counts both; 2万吨带钢、发电三期 are a list of its own. */
function listBehind(unit: string, isCut: boolean): List {
  if (unit === 'rank' || MEASURES.test(unit)) return 'first';
  return isCut ? 'all but the last' : 'whole';
}

function subjectOf({ before, after, isCut }: Surroundings, { unit }: Stated, lexicon: Lexicon): Named {
  const behind = nounBehind(after, lexicon, listBehind(unit, isCut));
  const { noun } = nounBefore(before, lexicon, unit);
  if (TIMES.test(unit) || SPAN.test(unit)) {
    if (noun !== '' && !(SPAN.test(unit) && after.startsWith('的'))) return { noun, isBehind: false };
    return { noun: behind === '' ? nounBehindVerb(after, lexicon) : behind, isBehind: true };
  }
  const isAttributed = /^(?:以上|左右)?的/.test(after) && unit !== '%';
  const isBehind = behind !== '' && (noun === '' || isAttributed || !MEASURES.test(unit));
  return { noun: isBehind ? behind : noun, isBehind };
}

/**
 * The subject of a figure that has none of its own: what was spoken of before it in the sentence, with the verb of its own
 * in place of the one it had (新签约501台、完工335台).
 */
function inherited(
  folded: string,
  from: number,
  sentence: number,
  before: string,
  topic: string,
  lexicon: Lexicon,
): string {
  const { verb } = nounBefore(before, lexicon);
  const base = topic === '' ? topicBefore(folded, from, sentence, lexicon) : topic;
  if (verb === '' || base === '') return base === '' ? verb : base;
  // 新建制度53项，修订完善18项: the verb of its own stands for the one before the noun too.
  const bare = base.replace(lexicon.subject.stageBefore, '').replace(/^新[建增设](?=.{2})/, '');
  return `${bare === '' ? base : bare}${verb}`;
}

/** The noun phrase that ends the clause before, where no figure has named one yet. */
function topicBefore(folded: string, from: number, sentence: number, lexicon: Lexicon): string {
  for (let end = from - 1; end > sentence; ) {
    const start = clauseStart(folded, end, sentence);
    const { noun } = nounBefore(folded.slice(start, end), lexicon);
    if (noun !== '') return shortened(noun, lexicon.subject.verbs, LONGEST_TOPIC);
    end = start - 1;
  }
  return '';
}

/** 23项77条工作任务, 1332户、5996人脱贫户: a figure without a noun takes that of the one it runs into. */
function shareForward(folded: string, figures: readonly Stated[], subjects: string[], owns: readonly Own[]): string[] {
  for (let index = figures.length - 2; index >= 0; index--) {
    const [figure, next, own, nextOwn] = [figures[index], figures[index + 1], owns[index], owns[index + 1]];
    if (!figure || !next || !own || !nextOwn) continue;
    if (MEASURES.test(figure.unit) || MEASURES.test(next.unit) || nextOwn.isEmpty) continue;
    const between = folded.slice(figure.end, next.start);
    const isRunInto = between === '' && nextOwn.isBehind;
    if (isRunInto || (own.isEmpty && between === '、')) subjects[index] = subjects[index + 1] ?? '';
  }
  return subjects;
}
