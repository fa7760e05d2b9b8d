import type { Check, Claim, Period } from '../../../contract/ledger.ts';
import { type Examined, type Finding, finding, isEstimate, isVague, type Rule, shown } from './rule.ts';
import { isSpecific, subjectKey } from './same-subject.ts';

/** The same subject, body and period in two places of one bulletin say the same. */
export const twoPlaces: Rule = {
  name: 'two-places',
  summary: '同一对象、同一单位、同一时段，两处数据相同',
  within: comparedClaims,
};

/**
 * A claim that can be held against others, with the key of its subject. `isSaidOf`: the subject stands before it (X达到N); what
 * a classifier counts behind it (12个重点项目) is one of many.
 */
export type Comparable = { claim: Claim & { value: number }; key: string; isSaidOf: boolean; isOfSpan: boolean };

const SUBJECT_REACH = 40;
/** Units of which a noun behind names the whole: 5000亩湿地建设任务, and no 12个项目 of many. */
const MEASURED = /元|平方米|亩|公里|吨|%/;
/** Figures of several years, said beside those of one. */
const SPAN = /年均|平均|五年|三年|时期|期间|以来|[一二三四五]五["”]|翻/;

/** Claims that state a value of one specific thing. */
export function comparable({ source, ledger }: Examined): Comparable[] {
  return ledger.claims.flatMap((claim) => {
    const { value } = claim;
    const key = subjectKey(claim.subject);
    if (value === null || claim.kind === 'scope' || claim.valueTo !== undefined || !isSpecific(key)) return [];
    const before = source.text.slice(Math.max(0, claim.start - SUBJECT_REACH), claim.start);
    const clause = before.slice(before.search(/[^。；;！？\n]*$/));
    const behind = source.text.slice(claim.end, claim.end + claim.subject.length + 1);
    const isMeasured = MEASURED.test(claim.unit) && behind.includes(claim.subject);
    const isSaidOf = isMeasured || clause.includes(claim.subject.slice(-4));
    return [{ claim: { ...claim, value }, key, isSaidOf, isOfSpan: SPAN.test(clause) }];
  });
}

function comparedClaims(examined: Examined): Finding[] {
  const bySubject = new Map<string, Comparable[]>();
  const findings: Finding[] = [];
  for (const one of comparable(examined)) {
    const known = bySubject.get(one.key) ?? [];
    const other = nearest(one, known);
    if (other) findings.push(...heldTogether(other, one));
    bySubject.set(one.key, [...known.slice(-MOST_PLACES), one]);
  }
  return findings;
}

/** Of the earlier claims of a subject the one that must be equal, else the last. */
function nearest(one: Comparable, known: readonly Comparable[]): Comparable | undefined {
  const alike = known.filter(({ claim }) => claim.unit === one.claim.unit && claim.kind === one.claim.kind);
  const same = alike.find(
    ({ claim }) => claim.value === one.claim.value && sameTime(claim.period, one.claim.period, false),
  );
  return same ?? alike.find((other) => mustBeEqual(other, one)) ?? alike.at(-1);
}

/** What two claims of the same subject in one bulletin say of each other; nothing where they speak of two times or things. */
function heldTogether(a: Comparable, b: Comparable): Finding[] {
  if (isSameParagraph(a.claim, b.claim) || a.claim.change !== b.claim.change) return [];
  if (a.claim.value === b.claim.value) {
    if (!sameTime(a.claim.period, b.claim.period, true) || significantDigits(a.claim.value) < TELLING_DIGITS) return [];
    return [compared('agrees', a.claim, b.claim, '两处相同。')];
  }
  if (!mustBeEqual(a, b)) return [];
  const reason = reasonAgainst(a.claim, b.claim);
  if (reason !== null) return [compared('not-comparable', a.claim, b.claim, REASONS[reason], reason)];
  return [compared('conflicts', a.claim, b.claim, '同一对象、同一时段，两处数据不同。')];
}

const TELLING_DIGITS = 2;
/** A subject that is spoken of more often than this is held against the latest places alone. */
const MOST_PLACES = 40;
const SHORTEST_KEY = 4;

/** Whether two claims state one thing of one time: the text names the time at both places, and of neither several years. */
export function mustBeEqual(a: Comparable, b: Comparable): boolean {
  const isNamed = [a, b].every(({ claim, isSaidOf, isOfSpan }) => claim.period?.words && isSaidOf && !isOfSpan);
  const isOneThing = a.key === b.key && (a.key.length >= SHORTEST_KEY || /^[a-z]+$/.test(a.key));
  return isNamed && isOneThing && a.claim.body === b.claim.body && sameTime(a.claim.period, b.claim.period, false);
}

/** One paragraph speaks of several things under one name: 2023年产业总产出, of one industry after the other. */
function isSameParagraph(a: Claim, b: Claim): boolean {
  return a.paragraph === b.paragraph && a.item === b.item;
}

export type Reason = NonNullable<Check['reason']>;

export const REASONS: Record<Reason, string> = {
  period: '两处时段不同。',
  unit: '两处单位不同。',
  body: '两处所指单位不同。',
  'change-against-level': '一处是增减幅度，一处是总量。',
  estimate: '一处是预计数，一处是实际数。',
  cumulative: '一处是累计数，一处是当期数。',
  partial: '一处只是其中一部分。',
};

/** Why two figures of one subject and period need not be equal; null when they must. */
export function reasonAgainst(a: Claim, b: Claim): Reason | null {
  if ((a.change === undefined) !== (b.change === undefined)) return 'change-against-level';
  if (isEstimate(a) !== isEstimate(b)) return 'estimate';
  if (isCumulative(a) !== isCumulative(b)) return 'cumulative';
  if (isVague(a) || isVague(b)) return 'estimate';
  return null;
}

function isCumulative({ qualifiers }: Claim): boolean {
  return qualifiers.some((word) => /累计|总计|合计|历年|总数达|总量达/.test(word));
}

/** Whether two times are the same; one that the text does not give fits any where `isLenient`. */
export function sameTime(a: Period | undefined, b: Period | undefined, isLenient: boolean): boolean {
  if (a?.to === undefined || b?.to === undefined) return isLenient;
  return a.to === b.to && (a.from ?? a.to) === (b.from ?? b.to);
}

export function compared(outcome: Check['outcome'], a: Claim, b: Claim, explanation: string, reason?: Reason): Finding {
  const sign = { agrees: '=', conflicts: '≠', 'not-comparable': '?' }[outcome];
  const formula = `${shown(a.value ?? 0, a.unit)} ${sign} ${shown(b.value ?? 0, b.unit)}`;
  return finding(
    outcome,
    formula,
    [a, b],
    `“${a.subject}”：“${a.quote}”与“${b.quote}”，${explanation}`,
    reason === undefined ? {} : { reason },
  );
}

export function significantDigits(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}
