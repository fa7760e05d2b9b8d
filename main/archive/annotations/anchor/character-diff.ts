/** A stretch that two sequences have in common: `length` items from `from` in the old and `to` in the new one. */
export type Run = { from: number; to: number; length: number };

/** Past this many edits two stretches are different texts; finding their last shared characters would only cost time. */
const MOST_EDITS = 1500;

/** Words this long that occur once on both sides are taken as the same: shorter ones recur in official prose. */
const ANCHOR_UNITS = 8;

/**
 * What two sequences of UTF-16 units have in common, in order, as maximal runs: first words that occur once on either
 * side and keep their order, then between them the shortest edit script (Myers, "An O(ND) Difference Algorithm", 1986).
 */
export function commonRuns(old: string, now: string): Run[] {
  const runs: Run[] = [];
  addRuns(runs, old, now, 0, old.length, 0, now.length);
  return joined(runs);
}

function addRuns(runs: Run[], old: string, now: string, a0: number, a1: number, b0: number, b1: number): void {
  let [fromStart, fromEnd, toStart, toEnd] = [a0, a1, b0, b1];
  while (fromStart < fromEnd && toStart < toEnd && old[fromStart] === now[toStart]) {
    fromStart++;
    toStart++;
  }
  if (fromStart > a0) runs.push({ from: a0, to: b0, length: fromStart - a0 });
  while (fromStart < fromEnd && toStart < toEnd && old[fromEnd - 1] === now[toEnd - 1]) {
    fromEnd--;
    toEnd--;
  }
  if (fromStart < fromEnd && toStart < toEnd) {
    const anchors = uniqueAnchors(old.slice(fromStart, fromEnd), now.slice(toStart, toEnd));
    let [from, to] = [fromStart, toStart];
    for (const anchor of anchors) {
      addMyers(runs, old, now, from, fromStart + anchor.from, to, toStart + anchor.to);
      runs.push({ from: fromStart + anchor.from, to: toStart + anchor.to, length: anchor.length });
      from = fromStart + anchor.from + anchor.length;
      to = toStart + anchor.to + anchor.length;
    }
    addMyers(runs, old, now, from, fromEnd, to, toEnd);
  }
  if (fromEnd < a1) runs.push({ from: fromEnd, to: toEnd, length: a1 - fromEnd });
}

/** Words that occur once in both, the longest chain that keeps its order. */
function uniqueAnchors(old: string, now: string): Run[] {
  if (old.length < ANCHOR_UNITS || now.length < ANCHOR_UNITS) return [];
  const places = onceOnly(now);
  const pairs: Run[] = [];
  for (const [words, from] of onceOnly(old)) {
    const to = places.get(words);
    if (from >= 0 && to !== undefined && to >= 0) pairs.push({ from, to, length: ANCHOR_UNITS });
  }
  pairs.sort((a, b) => a.from - b.from);
  return withoutOverlap(longestAscending(pairs, ({ to }) => to));
}

function onceOnly(words: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR_UNITS <= words.length; at++) {
    const piece = words.slice(at, at + ANCHOR_UNITS);
    places.set(piece, places.has(piece) ? -1 : at);
  }
  return places;
}

/** Pieces overlap their neighbours on the same diagonal: each gives only what lies behind the one before. */
function withoutOverlap(pairs: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const { from, to, length } of pairs) {
    const last = runs.at(-1);
    const cut = last ? Math.max(0, last.from + last.length - from, last.to + last.length - to) : 0;
    if (cut < length) runs.push({ from: from + cut, to: to + cut, length: length - cut });
  }
  return runs;
}

/** The longest subsequence whose values ascend (patience sorting). */
export function longestAscending<T>(items: readonly T[], value: (item: T) => number): T[] {
  const tails: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const tail = items[tails[middle] ?? 0];
      if (tail !== undefined && value(tail) < value(item)) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const chain: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) chain.push(item);
  }
  return chain.reverse();
}

function addMyers(runs: Run[], old: string, now: string, a0: number, a1: number, b0: number, b1: number): void {
  const [n, m] = [a1 - a0, b1 - b0];
  if (n === 0 || m === 0) return;
  const traces = searchForward(old, now, a0, b0, n, m);
  if (!traces) return;
  const found: Run[] = [];
  let [x, y] = [n, m];
  for (let edits = traces.length - 1; edits > 0; edits--) {
    const trace = traces[edits - 1] ?? new Int32Array(0);
    const reach = (diagonal: number): number => trace[diagonal + edits - 1] ?? -1;
    const diagonal = x - y;
    const isDown = diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1));
    const cameFrom = isDown ? diagonal + 1 : diagonal - 1;
    const startX = reach(cameFrom);
    const snakeX = isDown ? startX : startX + 1;
    if (x > snakeX) found.push({ from: a0 + snakeX, to: b0 + snakeX - diagonal, length: x - snakeX });
    x = startX;
    y = startX - cameFrom;
  }
  if (x > 0) found.push({ from: a0, to: b0 + y - x, length: x });
  runs.push(...found.reverse());
}

/** Furthest reach on each diagonal (−d … d) after d edits, for every d; null when there are too many edits. */
function searchForward(old: string, now: string, a0: number, b0: number, n: number, m: number): Int32Array[] | null {
  const traces: Int32Array[] = [];
  let last = new Int32Array(0);
  for (let edits = 0; edits <= Math.min(n + m, MOST_EDITS); edits++) {
    const reach = new Int32Array(2 * edits + 1).fill(-1);
    traces.push(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = firstReach(last, edits, diagonal);
      let y = x - diagonal;
      while (x < n && y < m && old.charCodeAt(a0 + x) === now.charCodeAt(b0 + y)) {
        x++;
        y++;
      }
      reach[diagonal + edits] = x;
      if (x >= n && y >= m) return traces;
    }
    last = reach;
  }
  return null;
}

/** Where a diagonal is reached from the last round, by one removed or one added unit, before following what is the same. */
function firstReach(last: Int32Array, edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  const below = last[diagonal + edits - 2] ?? -1;
  const above = last[diagonal + edits] ?? -1;
  const isDown = diagonal === -edits || (diagonal !== edits && below < above);
  return isDown ? above : below + 1;
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.from + last.length === run.from && last.to + last.length === run.to) last.length += run.length;
    else if (run.length > 0) result.push({ ...run });
  }
  return result;
}
