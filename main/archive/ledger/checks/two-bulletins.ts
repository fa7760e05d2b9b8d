import type { Examined, Finding } from './rule.ts';
import { isAlike, isMostlyWithin } from './same-subject.ts';
import {
  type Comparable,
  comparable,
  compared,
  REASONS,
  reasonAgainst,
  sameTime,
  significantDigits,
} from './two-places.ts';

/** Digits that a shared number must have to be a sign of the same thing in other words. */
const TELLING_DIGITS = 2;

/** The same subject, body and period in two bulletins say the same. */
export const TWO_BULLETINS = {
  name: 'two-bulletins',
  summary: '两份资料中同一对象、同一单位、同一时段的数据相同',
} as const;

/** The name of a unit without what kind of unit it is: 徐汇 of 徐汇区委. */
export function plainBody(name: string): string {
  return name.replace(/(?:区|市|县|州|省)?(?:委|委员会|人民政府)?$/, '');
}

/** Whether two documents are about the same unit: 徐汇区 and 上海市徐汇区. */
export function isSameBody(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [plainBody(a), plainBody(b)];
  return left.length >= 2 && (left.endsWith(right) || right.endsWith(left));
}

/** What one bulletin says against another about the same unit. */
export function betweenBulletins(a: Examined, b: Examined): Finding[] {
  if (!isSameBody(a.source.body, b.source.body)) return [];
  const others = Map.groupBy(comparableOnce(b), ({ claim }) => kindOf(claim));
  return comparableOnce(a).flatMap((one) => {
    const other = bestOf(one, others.get(kindOf(one.claim)) ?? []);
    return other ? heldTogether(one, other) : [];
  });
}

/** A bulletin is held against several others: what of it can be is found once. */
const COMPARABLE = new WeakMap<Examined, Comparable[]>();

function comparableOnce(examined: Examined): Comparable[] {
  const known = COMPARABLE.get(examined) ?? comparable(examined);
  COMPARABLE.set(examined, known);
  return known;
}

/** Only claims of one unit and kind are held together. */
function kindOf({ unit, kind }: Comparable['claim']): string {
  return `${kind} ${unit}`;
}

/** Among claims of the same unit and kind the one of the same subject, preferring the same words, then the same value. */
function bestOf(one: Comparable, others: readonly Comparable[]): Comparable | undefined {
  const alike = others.filter(
    ({ claim, key }) => isAlike(key, one.key) || (isSameNumber(claim, one.claim) && isMostlyWithin(key, one.key)),
  );
  return (
    alike.find(({ claim, key }) => key === one.key && claim.value === one.claim.value) ??
    alike.find(({ claim }) => claim.value === one.claim.value && significantDigits(claim.value) >= TELLING_DIGITS) ??
    alike.find(({ key }) => key === one.key)
  );
}

/** A number of this many digits is hardly that of two things. */
function isSameNumber({ value }: Comparable['claim'], other: Comparable['claim']): boolean {
  return value === other.value && significantDigits(value) > TELLING_DIGITS;
}

function heldTogether(a: Comparable, b: Comparable): Finding[] {
  const isSameKey = a.key === b.key;
  if (a.claim.value === b.claim.value && a.claim.change === b.claim.change) {
    const isTelling = significantDigits(a.claim.value) >= TELLING_DIGITS || a.claim.kind === 'rank';
    return isTelling && sameTime(a.claim.period, b.claim.period, true)
      ? [compared('agrees', a.claim, b.claim, '两份资料相同。')]
      : [];
  }
  if (!isSameKey || !sameTime(a.claim.period, b.claim.period, false)) return [];
  const reason = reasonAgainst(a.claim, b.claim);
  if (reason !== null) return [compared('not-comparable', a.claim, b.claim, REASONS[reason], reason)];
  return [compared('conflicts', a.claim, b.claim, '两份资料不同。')];
}
