import type { RevisionStretch } from '../../../../main/contract/revisions.ts';

/** A stretch with the number of its change, from 0 (null: nothing changed), and how many changes stand before it. */
export type NumberedRow = { stretch: RevisionStretch; change: number | null; before: number };

/** The stretches of a comparison with their changes counted, and how many changes there are. */
export function numberedRows(stretches: readonly RevisionStretch[]): { rows: NumberedRow[]; count: number } {
  let count = 0;
  const rows = stretches.map((stretch) => {
    const before = count;
    if (stretch.changes.length === 0) return { stretch, change: null, before };
    count += 1;
    return { stretch, change: before, before };
  });
  return { rows, count };
}

/** The rows up to a number of changes; with the last change all that stands behind it. */
export function firstRows(rows: readonly NumberedRow[], changes: number, count: number): readonly NumberedRow[] {
  return changes >= count ? rows : rows.filter(({ before }) => before < changes);
}
