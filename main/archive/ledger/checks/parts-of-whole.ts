import type { Claim } from '../../../contract/ledger.ts';
import { compare, sum } from '../figures/decimal.ts';
import { type Examined, type Finding, finding, isExactLevel, isVague, type Rule, shown } from './rule.ts';

/** What is left over: with it the parts are all there is. */
const REMAINDER = /正在|尚未|未完成|未整改|未办结|其余|剩余|余下|还有|另有|仍有|在办|持续推进中/;
const DONE = /已|完成|办结|整改|解决|销号|答复/;
const OF_WHICH = /其中|分别|即|包括|包含|涵盖|分为|细分|:|：/;
const PARTIAL = /包括|包含|等$|等[,，、]|涵盖|主要有|如/;
/** More figures than this in a sentence are a table. */
const MOST_PARTS = 30;
/** Other things that only happen to have the same unit. */
const OTHER_THING = /同比|比上年|较上年|新增|累计|总投资|平均|提高|增长|增加|覆盖|惠及|带动|涉及/;

/** 27项 + 3项 = 30项: parts that the text gives as all of a whole add up to it. */
export const partsOfWhole: Rule = {
  name: 'parts-of-whole',
  summary: '各部分之和 = 总数',
  within: (examined) => groupsOf(examined).flatMap((claims) => inSentence(examined, claims)),
};

/** Claims of a sentence, one that ends in a semicolon included. */
function groupsOf({ source, ledger }: Examined): Claim[][] {
  const groups: Claim[][] = [];
  let last: Claim | undefined;
  for (const claim of ledger.claims) {
    const group = groups.at(-1);
    if (last && group && !/[。！？!?\n]/.test(source.text.slice(last.end, claim.start))) group.push(claim);
    else groups.push([claim]);
    last = claim;
  }
  return groups.filter((group) => group.length > 2);
}

function inSentence({ source }: Examined, claims: readonly Claim[]): Finding[] {
  for (const [index, whole] of claims.entries()) {
    if (!isExactLevel(whole) || whole.unit === '%' || isVague(whole)) continue;
    const parts = partsBehind(source.text, whole, claims.slice(index + 1, index + MOST_PARTS + 1));
    if (parts === null || parts.claims.length < 2) continue;
    const judged = judge(source.text, whole, parts);
    if (judged) return [judged];
  }
  return [];
}

type Parts = { claims: (Claim & { value: number })[]; between: string[] };

/** The figures that follow in the unit of the whole, as long as nothing else is counted. */
function partsBehind(text: string, whole: Claim, rest: readonly Claim[]): Parts | null {
  const parts: Parts = { claims: [], between: [] };
  let from = whole.end;
  for (const claim of rest) {
    const between = text.slice(from, claim.start);
    if (claim.unit !== whole.unit || !isExactLevel(claim) || OTHER_THING.test(between) || between.length > 40) break;
    parts.claims.push(claim);
    parts.between.push(between);
    from = claim.end;
  }
  return parts.claims.length === 0 ? null : parts;
}

function judge(text: string, whole: Claim & { value: number }, { claims, between }: Parts): Finding | null {
  const [first = ''] = between;
  const isComplement = DONE.test(first) && between.slice(1).some((words) => REMAINDER.test(words));
  const isOfWhich = OF_WHICH.test(first);
  if (!isComplement && !isOfWhich) return null;
  const parts = isComplement ? claims.slice(0, between.findLastIndex((words) => REMAINDER.test(words)) + 1) : claims;
  const total = sum(parts.map(({ value }) => String(value)));
  const formula = `${parts.map(({ value }) => shown(value)).join(' + ')} = ${total}`;
  const all = [whole, ...parts];
  const order = compare(total, String(whole.value));
  if (order === 0) return finding('agrees', `${formula}`, all, `各部分之和等于“${whole.quote}”。`);
  const tail = text.slice(parts.at(-1)?.end ?? whole.end, (parts.at(-1)?.end ?? whole.end) + 8);
  const isPartial =
    between.some((words) => PARTIAL.test(words)) || /^[^，,。；;]{0,6}等/.test(tail) || parts.some(isVague);
  if (isComplement && !isPartial) {
    return finding(
      'conflicts',
      `${formula} ≠ ${shown(whole.value)}`,
      all,
      `各部分之和为${total}，与“${whole.quote}”不符。`,
    );
  }
  if (isPartial && order < 0) {
    return finding(
      'not-comparable',
      `${formula} ≤ ${shown(whole.value)}`,
      all,
      `原文只列出“${whole.quote}”的一部分。`,
      { reason: 'partial' },
    );
  }
  return null;
}
