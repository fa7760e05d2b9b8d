import type { LedgerRange } from '../../../contract/ledger.ts';
import { rowAt } from './row-of.ts';

/** What is needed of a mark to tell which row it judges. `isPlaced`: whether it stands in the current text. */
export type JudgingMark = LedgerRange & { id: string; claim: string | null; isPlaced: boolean; modifiedAt: string };

/**
 * Which mark judges which row: the one that names it; else one that names a row that is no longer found and stands on
 * its words; else a verdict on the very same words. Of several the one that was changed last. Ids of rows to ids of marks.
 */
export function judgedRows(
  rows: readonly (LedgerRange & { id: string })[],
  marks: readonly JudgingMark[],
): Map<string, string> {
  const judged = new Map<string, string>();
  const known = new Set(rows.map(({ id }) => id));
  const byRange = Map.groupBy(rows, rangeKey);
  const latest = marks.toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
  const judge = (row: string | undefined, mark: string): void => {
    if (row !== undefined && !judged.has(row)) judged.set(row, mark);
  };
  for (const { id, claim } of latest) if (claim !== null && known.has(claim)) judge(claim, id);
  for (const mark of latest) {
    if (mark.claim === null || known.has(mark.claim) || !mark.isPlaced) continue;
    const open = rows.filter((row) => !judged.has(row.id));
    judge(rowAt(open, mark)?.id, mark.id);
  }
  for (const mark of latest) {
    if (mark.claim !== null || !mark.isPlaced) continue;
    judge(byRange.get(rangeKey(mark))?.[0]?.id, mark.id);
  }
  return judged;
}

function rangeKey({ start, end }: LedgerRange): string {
  return `${start} ${end}`;
}
