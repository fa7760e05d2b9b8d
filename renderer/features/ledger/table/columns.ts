import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';

/** What is said of a row's check, in both tables. */
const JUDGEMENT = ['verdict', 'evidence', 'note', 'checker', 'reviewer', 'closed'] as const;

/** The columns of each table, in their order; their names are `ledger.column.<name>`. */
export const COLUMNS = {
  measures: ['measure', 'problem', 'state', 'figures', ...JUDGEMENT],
  claims: ['subject', 'reported', 'verified', 'difference', ...JUDGEMENT],
} as const satisfies Record<LedgerTableName, readonly string[]>;

export type ColumnName = (typeof COLUMNS)[LedgerTableName][number];
