import type { LedgerSource } from '../ledger-source.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { listOf } from './lists.ts';
import { modifierBefore } from './modifiers.ts';
import { type List, nounBefore, nounBehind, nounBehindVerb, shortened } from './noun-phrase.ts';
import { isAttribute, ofIndustry, type Topic, withOwner } from './owners.ts';
import { deedBehind, isOfLevel, predicateBehind, withPredicate } from './predicates.ts';
import { type Named, ofRankOrScope } from './rank-subjects.ts';
import { clauseStart } from './sentence.ts';
import { type Bounds, type Stated, type Surroundings, surroundingsOf } from './surroundings.ts';

/** Units that measure what is named before them; the others count what stands behind. */
const MEASURES =
  /^(?:%|‰|百分点|千分点|倍|番|成|位次|个点|.*元.*|平方米|平方公里|立方米.*|亩|公顷|公里|米|吨.*|公斤.*|千克|斤.*|担|千瓦.*|兆瓦|吉瓦|小时|分钟|秒|天|日|年|个月|岁|分|微克.*|毫克.*|毫米|厘米|标箱|)$/;
/** Things one by one: what they did tells them apart. */
const COUNTED = /^(?!rank|scope|人次|方面).{1,3}$/;
/** How often something was done: what was done stands before. */
const TIMES = /次$/;

/** How far from its figure a subject is looked for, in UTF-16 units. */
const LONGEST_REACH = 120;
/** A topic this long is looked at for a verb: 全要素提升｜旧住房修缮. */
const LONGEST_TOPIC = 6;
const JOINED = /^(?:和|及|与|、|以及)*$/;
/** 整改措施47条，已经完成46条: how far things are that were counted before. */
const STATE_BEFORE = /(?:已经?|均已|全部)+完成$/;
/** 电梯加装｜工作范式，新签约501台: what was signed is the lift. */
const WAY_OF_WORKING = /(?<=.{4})(?:工作)?(?:范式|模式|机制|方式|行动)$/;
/** 累计达, 共: in front of a sum of what was counted before. */
const SUM = /^[,，]?(?:累计|合计|总计|共计|总数|共)(?:已|达到?|为|有)*$/;
/** 新增上市企业18家，累计达129家: the sum is not of the new ones. */
const NEWLY = /^新[建增设](?=.{2})/;
/** 服务业增加值规模｜持续扩大: how the thing became tells nothing of what it is. */
const BECAME = /(?<=.{3})(?:规模)?(?:持续|不断|稳步|明显|大幅|显著|逐步|进一步|快速|平稳)\p{Script=Han}{2,3}$/u;
/** 筹措了｜3亿元｜资本金. */
const HAS_DONE = /[\p{Script=Han}]了$/u;
const PLACE = /^.{1,8}(?:城区|市区|[市县镇乡省州区城]|农村|城镇)$/;
/** 新引进｜315个｜重大项目. */
const NEW_ONES = /^新(?!.*投资)\p{Script=Han}{1,4}$/u;
/** Spans of time: what lasted stands before, or behind with its verb. */
const SPAN = /^(?:年|天|个月|日|周)$/;

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
  let topicUnit = '';
  let listed: string[] = [];
  let modifier = '';
  for (const [index, figure] of figures.entries()) {
    const around = surroundingsOf(folded, figures, index, figure, bounds);
    const { before, from, sentence, isNewSentence } = around;
    const carried = around.isNextSentence ? topic : '';
    if (isNewSentence) topic = '';
    if (!around.isRunInto) modifier = modifierBefore(before, lexicon);
    if (!JOINED.test(before)) listed = listOf({ folded, figures, index, before, earlier: subjects }, lexicon);
    const named = subjectOf(around, figure, lexicon);
    const printed = asPrinted(text, folded, listed.shift() ?? named.noun, figure);
    const own = modifier === '' ? withDeed(printed, named, around, figure, text) : printed;
    const spokenOf = { words: topic, isCounted: topicUnit !== '' && !MEASURES.test(topicUnit) };
    const subject =
      partAt(own, figure, figures[index - 1], before, topic) ||
      told(
        ofIndustry(own, folded.slice(bounds.start, from), lexicon),
        named.isBehind ? modifier : null,
        spokenOf,
        around.ahead,
        lexicon,
      ) ||
      summedUp(folded, figures, subjects, index, around) ||
      inherited(folded, from, sentence, before, topic, lexicon).replaceAll('"', '') ||
      carried;
    subjects.push(subject);
    owns.push({ isEmpty: own === '', isBehind: named.isBehind });
    if (topic === '' || (subject !== '' && figure.change !== 'growth' && figure.change !== 'decline')) {
      topic = subject;
      topicUnit = figure.unit;
    }
  }
  return shareForward(folded, figures, subjects, owns);
}

/** A noun with what it did or became: 入驻“西藏振兴馆”企业, 区委主要领导听取…汇报. */
function withDeed(noun: string, named: Named, around: Surroundings, { end, unit }: Stated, text: string): string {
  const { before, after, isCut } = around;
  if (named.deed !== undefined) return `${noun}${named.deed}`;
  if (named.isBehind && NEW_ONES.test(before) && !noun.startsWith('新')) return `${before}${noun}`;
  if (!named.isBehind || isCut || MEASURES.test(unit) || !COUNTED.test(unit)) return noun;
  const predicate = predicateBehind(before, after, named.noun, text.slice(end, end + after.length));
  return withPredicate(noun, predicate);
}

/**
 * A subject of its own with what tells it from its neighbours: the words in front of 的 where it stands behind its figure
 * (`modifier`), else the owner of a ratio.
 */
function told(own: string, modifier: string | null, topic: Topic, ahead: () => string[], lexicon: Lexicon): string {
  if (modifier !== null && own !== '') return modifier.includes(own) ? own : `${modifier}${own}`;
  return isAttribute(own) ? withOwner(own, topic, ahead(), lexicon) : own;
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
  const isPaired = opening === closing && words.search(/[“"「]/) <= words.search(/[”"」]/);
  return isPaired ? words : words.replace(/[“”"「」]/g, '');
}

/** Whether a figure has a noun of its own, and whether it stands behind it. */
type Own = { isEmpty: boolean; isBehind: boolean };

/** 48个国家、省级森林乡村 counts both; 2万吨带钢、发电三期 are a list of its own. */
function listBehind(unit: string, isCut: boolean): List {
  if (unit === 'rank' || MEASURES.test(unit)) return 'first';
  return isCut ? 'all but the last' : 'whole';
}

function subjectOf(around: Surroundings, { unit }: Stated, lexicon: Lexicon): Named {
  const { before, after, isCut } = around;
  const behind = nounBehind(after, lexicon, listBehind(unit, isCut));
  const { noun } = nounBefore(before, lexicon, unit);
  if (TIMES.test(unit) || SPAN.test(unit)) return ofDeed(around, noun, behind, unit, lexicon);
  if (unit === 'rank' || unit === 'scope') {
    const special = ofRankOrScope(around, noun, behind, lexicon);
    if (special !== null) return special;
  }
  const isAttributed = /^(?:以上|左右)?的/.test(after) && unit !== '%' && !(noun !== '' && isOfLevel(behind));
  const isDone = unit === '元' && HAS_DONE.test(before) && after === behind;
  const isBehind = behind !== '' && (noun === '' || isAttributed || isDone || !MEASURES.test(unit));
  if (noun === '' && behind === '' && unit === '人' && !isCut)
    return { noun: whoDid(before, after, lexicon), isBehind: true };
  return { noun: isBehind ? behind : noun, isBehind };
}

const HELPS = /^(?:帮助|带动|支持|助力|推动|促进)$/;

/** 4510人｜享受社保兜底保障, 帮助20055人｜实现脱贫: people without a noun are told by what they did. Empty where other words stand in front. */
function whoDid(before: string, after: string, lexicon: Lexicon): string {
  return before === '' || HELPS.test(before) ? deedBehind(after, lexicon) : '';
}

/** How often or how long: what was done stands before, and often goes on behind. */
function ofDeed({ after, isCut }: Surroundings, noun: string, behind: string, unit: string, lexicon: Lexicon): Named {
  const isOwned = noun !== '' && !(SPAN.test(unit) && after.startsWith('的'));
  if (isOwned) return { noun, deed: isCut || unit === '人次' ? '' : deedBehind(after, lexicon), isBehind: false };
  return { noun: behind === '' ? nounBehindVerb(after, lexicon) : behind, isBehind: true };
}

/** 新增停车位2500个，其中中心城区500个: a part by its place is of what was counted. Empty for other parts. */
function partAt(own: string, { unit }: Stated, previous: Stated | undefined, before: string, topic: string): string {
  const isPart = before.startsWith('其中') && previous?.unit === unit && PLACE.test(own) && topic !== '';
  return isPart && !topic.includes(own) ? `${own}${topic}` : '';
}

/** 总部11家、研发中心1家，累计达157家: a sum is of all that was counted in a row before it. Empty where it is none. */
function summedUp(
  folded: string,
  figures: readonly Stated[],
  subjects: readonly string[],
  index: number,
  { before, sentence }: Surroundings,
): string {
  if (!SUM.test(before)) return '';
  const unit = figures[index]?.unit;
  const row: string[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const [one, next] = [figures[at], figures[at + 1]];
    const isInRow = one !== undefined && next !== undefined && one.start >= sentence && one.unit === unit;
    if (!isInRow || (at < index - 1 && /[,，]/.test(folded.slice(one.end, next.start)))) break;
    row.unshift(subjects[at] ?? '');
  }
  return row.length > 1 && new Set(row).size === row.length ? row.join('、') : '';
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
  const verb = nounBefore(before, lexicon).verb || (STATE_BEFORE.exec(before)?.[0] ?? '');
  const spoken = topic === '' ? topicBefore(folded, from, sentence, lexicon) : topic;
  const base = SUM.test(before) ? spoken.replace(NEWLY, '') : spoken;
  if (verb === '' || base === '') return base === '' ? verb : base;
  // 新建制度53项，修订完善18项: the verb of its own stands for the one before the noun too.
  const bare = base.replace(WAY_OF_WORKING, '').replace(lexicon.subject.stageBefore, '').replace(NEWLY, '');
  return `${bare === '' ? base : bare.replace(/^[、和与及]/, '')}${verb}`;
}

/** The noun phrase that ends the clause before, where no figure has named one yet. */
function topicBefore(folded: string, from: number, sentence: number, lexicon: Lexicon): string {
  for (let end = from - 1; end > sentence; ) {
    const start = clauseStart(folded, end, sentence);
    const { noun } = nounBefore(folded.slice(start, end), lexicon);
    if (noun !== '') return shortened(noun.replace(BECAME, ''), lexicon.subject.verbs, LONGEST_TOPIC);
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
