import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import type { LedgerRow, LedgerRows } from '../ledger-rows.ts';

type LinkedRowsProps = { row: LedgerRow; rows: LedgerRows; onShow: (table: LedgerTableName, id: string) => void };

/** The figures of a measure, or the measure of a figure; each leads to its row in the other table. */
export function LinkedRows({ row, rows, onShow }: LinkedRowsProps) {
  const { t } = useTranslation();
  const linked: readonly LedgerRow[] =
    row.table === 'claims'
      ? rows.measures.filter(({ id }) => id === row.measure)
      : rows.claims.filter(({ measure }) => measure === row.id);
  if (linked.length === 0) return null;
  return (
    <section className="ledger-linked">
      <h3>{t(row.table === 'claims' ? 'ledger.measureOf' : 'ledger.figuresOf')}</h3>
      <ul>
        {linked.map((other) => (
          <li key={other.id}>
            <button type="button" className="text-link" onClick={() => onShow(other.table, other.id)}>
              {other.table === 'claims' ? `${other.claim.subject} ${other.claim.quote}` : other.words.slice(0, 60)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
