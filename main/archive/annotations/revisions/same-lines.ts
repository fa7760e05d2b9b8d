import { longestAscending } from '../anchor/character-diff.ts';

/** So many lines that are the same on both sides: from line `from` of the old ones, from line `to` of the new ones. */
export type LineSpan = { from: number; to: number; length: number };

/**
 * Lines that two texts have in common, in order, as maximal spans that touch neither each other nor an equal line: those
 * that occur once on either side and keep their order, and whatever is equal beside them (B. Cohen's "patience diff").
 * Takes time linear in the lines but for the sorting.
 */
export function sameLines(old: readonly string[], now: readonly string[]): LineSpan[] {
  const spans: LineSpan[] = [];
  const anchors = [...anchorsOf(old, now), { from: old.length, to: now.length }];
  let [from, to] = [0, 0];
  for (const anchor of anchors) {
    if (anchor.from < from || anchor.to < to) continue;
    const after = equalFrom(old, now, [from, anchor.from], [to, anchor.to]);
    const before = equalUpTo(old, now, [from + after, anchor.from], [to + after, anchor.to]);
    add(spans, { from, to, length: after });
    // The anchor itself is equal; behind the last there is none.
    const own = anchor.from < old.length && anchor.to < now.length ? 1 : 0;
    add(spans, { from: anchor.from - before, to: anchor.to - before, length: before + own });
    [from, to] = [anchor.from + own, anchor.to + own];
  }
  return spans;
}

function add(spans: LineSpan[], span: LineSpan): void {
  const last = spans.at(-1);
  if (last && last.from + last.length === span.from && last.to + last.length === span.to) last.length += span.length;
  else if (span.length > 0) spans.push({ ...span });
}

/** Lines that occur once in both, the longest chain that keeps its order. */
function anchorsOf(old: readonly string[], now: readonly string[]): { from: number; to: number }[] {
  const places = onceOnly(now);
  const pairs = [...onceOnly(old)].flatMap(([words, from]) => {
    const to = places.get(words);
    return to === undefined ? [] : [{ from, to }];
  });
  return longestAscending(pairs, ({ to }) => to);
}

/** Indexes of the lines that occur once, in order. */
function onceOnly(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, words] of lines.entries()) {
    if (places.has(words)) repeated.add(words);
    else places.set(words, index);
  }
  for (const words of repeated) places.delete(words);
  return places;
}

type Limits = readonly [number, number];

function equalFrom(old: readonly string[], now: readonly string[], [a, b]: Limits, [c, d]: Limits): number {
  let count = 0;
  while (a + count < b && c + count < d && old[a + count] === now[c + count]) count++;
  return count;
}

function equalUpTo(old: readonly string[], now: readonly string[], [a, b]: Limits, [c, d]: Limits): number {
  let count = 0;
  while (b - count > a && d - count > c && old[b - count - 1] === now[d - count - 1]) count++;
  return count;
}
