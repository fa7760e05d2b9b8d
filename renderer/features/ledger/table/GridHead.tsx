import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import type { LedgerAddress, LedgerSort } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { COLUMNS, type ColumnName } from './columns.ts';

/** The orders that a column's head goes through, from one press to the next. */
const SORTS: Record<LedgerTableName, Partial<Record<ColumnName, readonly LedgerSort[]>>> = {
  measures: { problem: ['subject', 'text'], figures: ['value', 'rising', 'text'] },
  claims: { subject: ['subject', 'text'], reported: ['value', 'rising', 'text'] },
};

const SPOKEN = { value: 'descending', rising: 'ascending', subject: 'ascending', text: 'none' } as const;
const SIGNS: Record<LedgerSort, string> = { value: ' ↓', rising: ' ↑', subject: ' ↑', text: '' };

/** The names of the columns; those that sort are buttons. */
export function GridHead({ table, address }: { table: LedgerTableName; address: LedgerAddress }) {
  const { t } = useTranslation();
  const { sort } = address;
  return (
    <thead className="ledger-grid-head">
      <tr className="ledger-row" aria-rowindex={1}>
        {COLUMNS[table].map((column) => {
          const sorts: readonly LedgerSort[] = SORTS[table][column] ?? [];
          const isSorted = sort !== 'text' && sorts.includes(sort);
          const next = sorts[(sorts.indexOf(sort) + 1) % sorts.length] ?? 'text';
          return (
            <th
              key={column}
              scope="col"
              className={`cell cell-${column}`}
              aria-sort={sorts.length > 0 ? SPOKEN[isSorted ? sort : 'text'] : undefined}
            >
              {sorts.length > 0 ? (
                <button type="button" onClick={() => navigate({ ...address, sort: next, page: 0 }, { replace: true })}>
                  {t(`ledger.column.${column}`)}
                  <span aria-hidden="true">{isSorted && SIGNS[sort]}</span>
                </button>
              ) : (
                t(`ledger.column.${column}`)
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
