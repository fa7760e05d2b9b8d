import type { Claim, Measure } from '../../contract/ledger.ts';
import type { Ledger } from './ledger-of.ts';

/** What a person decided about rows of the ledger. Rows are named by id; a row that was found by no one is added whole. */
export type Corrections = {
  claims: readonly RowCorrection<Claim>[];
  measures: readonly RowCorrection<Measure>[];
};

/** `split` and `merge` put rows in the place of others. */
export type RowCorrection<Row> =
  | { kind: 'add'; row: Row }
  | { kind: 'edit'; id: string; changes: Partial<Row> }
  | { kind: 'split'; id: string; into: readonly Row[] }
  | { kind: 'merge'; ids: readonly string[]; into: Row }
  | { kind: 'dismiss'; id: string };

/**
 * The ledger as found with a person's decisions applied in their order; rows in the order of the text. A decision about a
 * row that is no longer found changes nothing, and is not lost: it is applied again when the row is found again.
 */
export function withCorrections(found: Ledger, corrections: Corrections): Ledger {
  return {
    claims: corrected(found.claims, corrections.claims),
    measures: corrected(found.measures, corrections.measures),
  };
}

function corrected<Row extends { id: string; start: number }>(
  rows: readonly Row[],
  corrections: readonly RowCorrection<Row>[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const correction of corrections) apply(byId, correction);
  return [...byId.values()].sort((a, b) => a.start - b.start);
}

function apply<Row extends { id: string }>(rows: Map<string, Row>, correction: RowCorrection<Row>): void {
  if (correction.kind === 'add') {
    rows.set(correction.row.id, correction.row);
  } else if (correction.kind === 'merge') {
    if (!correction.ids.some((id) => rows.delete(id))) return;
    for (const id of correction.ids) rows.delete(id);
    rows.set(correction.into.id, correction.into);
  } else {
    const row = rows.get(correction.id);
    if (!row) return;
    rows.delete(correction.id);
    if (correction.kind === 'edit') rows.set(row.id, { ...row, ...correction.changes, id: row.id });
    if (correction.kind === 'split') for (const part of correction.into) rows.set(part.id, part);
  }
}
