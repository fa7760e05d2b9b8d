import type { Verdict } from '../../contract/annotation.ts';
import type { NoKappa } from '../../contract/exchange.ts';

/** A verdict of one person. The range is that of the bulletin's current revision, null where the mark has no place. */
export type Judgement = {
  record: string;
  bulletin: string;
  range: { start: number; end: number } | null;
  verdict: Verdict;
};

/** How often one person said `a` and the other `b` of the same words. */
export type AgreementCell = { a: Verdict; b: Verdict; count: number };

/** Two stretches are the same words when what they share is at least this much of each. */
const LEAST_OVERLAP = 0.5;

/**
 * Pairs what two persons judged: the same mark, else marks on the same words. Each verdict is in one pair at most; where
 * several would do, those that share most are taken first.
 */
export function pairJudgements(a: readonly Judgement[], b: readonly Judgement[]): [Judgement, Judgement][] {
  const [leftA, leftB] = [new Set(a), new Set(b)];
  const pairs: [Judgement, Judgement][] = [];
  const take = (one: Judgement, other: Judgement): void => {
    if (!leftA.delete(one)) return;
    if (leftB.delete(other)) pairs.push([one, other]);
    else leftA.add(one);
  };
  const byRecord = new Map(b.map((each) => [each.record, each]));
  for (const one of a) {
    const other = byRecord.get(one.record);
    if (other) take(one, other);
  }
  const byBulletin = Map.groupBy(leftB, ({ bulletin }) => bulletin);
  const near = [...leftA].flatMap((one) =>
    (byBulletin.get(one.bulletin) ?? []).map((other) => ({ one, other, share: sharedOf(one.range, other.range) })),
  );
  near.sort((x, y) => y.share - x.share || startOf(x.one) - startOf(y.one) || startOf(x.other) - startOf(y.other));
  for (const { one, other, share } of near) if (share >= LEAST_OVERLAP) take(one, other);
  return pairs;
}

function startOf({ range }: Judgement): number {
  return range?.start ?? 0;
}

/** What two ranges share, as a share of the longer one: of each it is then at least that much. */
function sharedOf(a: Judgement['range'], b: Judgement['range']): number {
  if (!a || !b) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(a.end - a.start, b.end - b.start);
}

/** How often which verdicts met, the most frequent first. */
export function confusionOf(pairs: readonly (readonly [Judgement, Judgement])[]): AgreementCell[] {
  const cells = new Map<string, AgreementCell>();
  for (const [{ verdict: a }, { verdict: b }] of pairs) {
    const cell = cells.get(`${a} ${b}`) ?? { a, b, count: 0 };
    cell.count++;
    cells.set(`${a} ${b}`, cell);
  }
  return [...cells.values()].sort((x, y) => y.count - x.count || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

/** `share`: of all items, those judged alike, 0–1. */
export type Coefficient = {
  items: number;
  agreed: number;
  share: number | null;
  kappa: number | null;
  noKappa: NoKappa | null;
};

/**
 * Cohen's kappa for two judges (J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960): (po − pe) / (1 − pe), with
 * po the share they agree in and pe the share that chance alone would give with each one's own frequencies. It has no
 * value where there is nothing to judge, or where both put everything in the same one category.
 */
export function kappaOf(cells: readonly { a: string; b: string; count: number }[]): Coefficient {
  const items = sum(cells.map(({ count }) => count));
  const agreed = sum(cells.filter(({ a, b }) => a === b).map(({ count }) => count));
  if (items === 0) return { items, agreed, share: null, kappa: null, noKappa: 'no-items' };
  const categories = new Set(cells.flatMap(({ a, b }) => [a, b]));
  const byChance = sum(
    [...categories].map((category) => {
      const byA = sum(cells.filter(({ a }) => a === category).map(({ count }) => count));
      const byB = sum(cells.filter(({ b }) => b === category).map(({ count }) => count));
      return byA * byB;
    }),
  );
  const share = agreed / items;
  // In whole numbers: 1 − pe is exactly 0 or it is not.
  if (byChance === items * items) return { items, agreed, share, kappa: null, noKappa: 'one-category' };
  const chance = byChance / (items * items);
  return { items, agreed, share, kappa: (share - chance) / (1 - chance), noKappa: null };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
