import type { Block } from '../../../contract/bulletin.ts';
import type { Claim } from '../../../contract/ledger.ts';
import { blockAt, headingTitle } from '../../text/outline.ts';
import { hanValue } from '../figures/han-numeral.ts';
import { namesProblem } from '../measures/problems.ts';
import { type Examined, type Finding, finding, isExactLevel, isVague, type Rule } from './rule.ts';

const COUNTS_PROBLEMS = /^(?:巡视|巡察)?(?:反馈)?(?:意见)?(?:的)?问题$/;
const COUNTED_UNITS = new Set(['项', '个', '条', '方面', '件', '点', '大', '类', '批', '步', '种']);
/** 抓好以下七个方面的工作：— what follows is all of it. */
const ANNOUNCES = /^(?:方面|重点|关键|主要)?(?:的)?[\p{Script=Han}“”"]{0,12}?(?:[:：]|(?:是|为)[:：,，]?$)/u;
const ANNOUNCED_BEFORE = /(?:以下|如下|下列|下面)[^，,。；;]{0,6}$/;

/** A stated count against the numbered headings, or the 一是 … 七是 items, that follow it. */
export const statedCount: Rule = {
  name: 'stated-count',
  summary: '所称项数 = 其后逐一列出的标题或条目数',
  within: (examined) => [...problemsAgainstHeadings(examined), ...announcedItems(examined)],
};

/** 17项问题 in the overview, and the headings that name problems: counted at the level where they stand. */
function problemsAgainstHeadings({ source, ledger }: Examined): Finding[] {
  const headings = source.blocks.filter(({ kind }) => kind === 'heading');
  const problems = headings.filter(
    (heading) => heading.label !== null && namesProblem(headingTitle(heading, source.text)),
  );
  if (problems.length < 2) return [];
  const deepest = Math.max(...problems.map(({ level }) => level));
  const innermost = problems.filter(({ level }) => level === deepest);
  const aspects = new Set(innermost.flatMap(({ path }) => path.at(-1) ?? []));
  const stated = ledger.claims.filter((claim) => isExactLevel(claim) && isOfFeedback(source.text, claim));
  const ofProblems = stated.filter(({ unit, subject }) => /^[项个]$/.test(unit) && COUNTS_PROBLEMS.test(subject));
  const ofAspects = stated.filter(({ unit, subject }) => unit === '方面' || (unit === '个' && subject === '方面'));
  return [
    ...againstHeadings(ofProblems, innermost, source.bulletin),
    ...againstHeadings(
      ofAspects,
      [...aspects].flatMap((index) => source.blocks[index] ?? []),
      source.bulletin,
    ),
  ];
}

/** The feedback of this inspection, and no other problems: 共性问题, 主题教育检视问题. */
function isOfFeedback(text: string, { start, end }: Claim): boolean {
  const before =
    text
      .slice(Math.max(0, start - 30), start)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  return (
    /反馈|整改任务分解|巡视/.test(before) &&
    !/共性|检视|主题教育|领办|认领/.test(before) &&
    !/^(?:个)?具体/.test(text.slice(end, end + 3))
  );
}

function againstHeadings(stated: readonly Claim[], listed: readonly Block[], bulletin: string): Finding[] {
  if (stated.length === 0 || listed.length < 2) return [];
  const places = listed.map(({ start, end }) => ({ bulletin, start, end }));
  const equal = stated.filter(({ value }) => value === listed.length);
  const toFinding = (claim: Claim, outcome: 'agrees' | 'conflicts') =>
    finding(
      outcome,
      `${claim.value} ${outcome === 'agrees' ? '=' : '≠'} ${listed.length}`,
      [claim],
      `原文称“${claim.printed}”，其后逐一列出的标题有${listed.length}个。`,
      { places },
    );
  // Where one count agrees, others are of a finer grain (36项 of 12): they say nothing of the headings.
  if (equal.length > 0) return equal.map((claim) => toFinding(claim, 'agrees'));
  const [first] = stated;
  return first && stated.length === 1 ? [toFinding(first, 'conflicts')] : [];
}

/** 重点抓好七个方面的工作：and the headings or items behind it. */
function announcedItems({ source, ledger }: Examined): Finding[] {
  return ledger.claims.flatMap((claim) => {
    const block = isAnnouncement(source.folded, claim) ? blockOf(source.blocks, claim) : undefined;
    if (!block) return [];
    const announced = announcementBehind(source.folded, claim, block);
    if (announced === null) return [];
    const { items, isWhole } = itemsBehind(source.folded, block, claim.end + announced.length, source.blocks);
    const agrees = items.length === claim.value;
    if (items.length < 2 || !(agrees || isWhole)) return [];
    const places = items.map(([start, end]) => ({ bulletin: source.bulletin, start, end }));
    const formula = `${claim.value} ${agrees ? '=' : '≠'} ${items.length}`;
    const explanation = `原文称“${claim.printed}”，其后列出${items.length}项。`;
    return [finding(agrees ? 'agrees' : 'conflicts', formula, [claim], explanation, { places })];
  });
}

/** Of “10项23件实事” the first number counts what is listed. */
function isAnnouncement(folded: string, claim: Claim): boolean {
  if (!isExactLevel(claim) || isVague(claim) || !COUNTED_UNITS.has(claim.unit)) return false;
  const runsOn = /[\d一二三四五六七八九十](?:项|个|件|条|类|大|方面)$/.test(folded.slice(claim.start - 4, claim.start));
  return claim.value >= 2 && claim.value <= LARGEST_ENUMERATION && !runsOn;
}

function blockOf(blocks: readonly Block[], claim: Claim): Block | undefined {
  const block = blockAt(blocks, claim.start);
  return block && claim.end <= block.end ? block : undefined;
}

/** The words between a count and what it announces; null where it announces nothing. */
function announcementBehind(folded: string, claim: Claim, block: Block): string | null {
  const rest = folded.slice(claim.end, block.end);
  const announced = ANNOUNCES.exec(rest)?.[0];
  if (announced !== undefined) return announced;
  const before = folded.slice(Math.max(0, claim.start - 10), claim.start);
  return ANNOUNCED_BEFORE.test(before) ? (/^[^。:：]{0,14}[。:：]/.exec(rest)?.[0] ?? null) : null;
}

const LARGEST_ENUMERATION = 30;
const INLINE =
  /(?:^|[。；;:：,，\s])([一二三四五六七八九十]{1,3})(?:是|要)|(?:^|[。；;:：\s])[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．](?!\d)/g;

/** Entries of an enumeration; `isWhole` when it was read to its end without a gap. */
type Run = { items: [number, number][]; isWhole: boolean };
type Entry = { number: number | null; start: number; end: number };

/** The items of an enumeration that begins with one behind an offset: in the block, or as blocks of their own. */
function itemsBehind(folded: string, block: Block, from: number, blocks: readonly Block[]): Run {
  const inline = runOf(
    [...folded.slice(from, block.end).matchAll(INLINE)].map((match) => ({
      number: numberOf(match[1] ?? match[2]),
      start: from + match.index,
      end: from + match.index + match[0].length,
    })),
  );
  if (inline.items.length > 1 || folded.slice(from, block.end).trim() !== '') return inline;
  return blockRun(blocks.slice(blocks.indexOf(block) + 1));
}

function blockRun(behind: readonly Block[]): Run {
  const [first] = behind;
  if (!first || first.label === null) return { items: [], isWhole: false };
  const siblings: Block[] = [];
  for (const block of behind) {
    const isAbove = block.kind === 'heading' && (first.kind === 'item' || block.level < first.level);
    if (isAbove) break;
    if (block.kind === first.kind && block.level === first.level && block.label !== null) siblings.push(block);
  }
  const entries = siblings.map(({ label, start, end }) => ({
    number: numberOf(/\d+|[一二三四五六七八九十]+/.exec(label ?? '')?.[0]),
    start,
    end,
  }));
  return runOf(entries);
}

/** Entries numbered 1, 2, 3 … from the first on, up to where another enumeration begins. */
function runOf(entries: readonly Entry[]): Run {
  const items: [number, number][] = [];
  for (const { number, start, end } of entries) {
    if (number === 1 && items.length > 0) break;
    if (number !== items.length + 1) return { items, isWhole: false };
    items.push([start, end]);
  }
  return { items, isWhole: true };
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const value = /^\d/.test(words) ? words : hanValue(words);
  return value === null ? null : Number(value);
}
