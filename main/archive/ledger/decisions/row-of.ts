import type { LedgerRange } from '../../../contract/ledger.ts';

/** A row is the same one when it shares at least this much with the words that it was known by. */
const LEAST_SHARE = 0.5;

/** How much of two ranges is common to both: 1 where they are the same, 0 where they do not touch. */
export function shareOf(a: LedgerRange, b: LedgerRange): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return 0;
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The row that covers a range best: half of both or more. Undefined where there is none, or two do so alike. */
export function rowAt<Row extends LedgerRange>(rows: Iterable<Row>, range: LedgerRange): Row | undefined {
  let best: { row: Row; share: number } | undefined;
  let isTied = false;
  for (const row of rows) {
    const share = shareOf(row, range);
    if (share < LEAST_SHARE || share < (best?.share ?? 0)) continue;
    isTied = share === best?.share;
    best = { row, share };
  }
  return isTied ? undefined : best?.row;
}
