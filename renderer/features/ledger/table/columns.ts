import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';

/** What was reported and what was found; of a measure, of its figures that were checked. */
const CHECKED = ['reported', 'verified', 'difference'] as const;
/** What is said of a row's check, in both tables. */
const JUDGEMENT = ['verdict', 'evidence', 'note', 'checker', 'reviewer', 'closed'] as const;

/** The columns of each table, in their order; their names are `ledger.column.<name>`. */
export const COLUMNS = {
  measures: ['measure', 'problem', 'state', 'figures', ...CHECKED, ...JUDGEMENT],
  claims: ['subject', ...CHECKED, ...JUDGEMENT],
} as const satisfies Record<LedgerTableName, readonly string[]>;

export type ColumnName = (typeof COLUMNS)[LedgerTableName][number];
