import { useTranslation } from 'react-i18next';
import type { LedgerDecision, LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { useBulletins } from '../../library/library-queries.ts';
import { dismissRow, mergeRows } from '../correction-acts.ts';
import { openLedgerDialog } from '../dialogs/ledger-dialogs.ts';
import type { LedgerRow, LedgerRows } from '../ledger-rows.ts';
import { openInReader } from '../open-words.ts';
import { placeWords } from '../place-words.ts';
import { DecisionList } from './DecisionList.tsx';
import { JudgementForm } from './JudgementForm.tsx';
import { LinkedRows } from './LinkedRows.tsx';
import { RowFacts } from './RowFacts.tsx';
import { SentenceView } from './SentenceView.tsx';
import './pane.css';

type RowPaneProps = {
  row: LedgerRow | null;
  rows: LedgerRows;
  decisions: readonly LedgerDecision[];
  onShow: (table: LedgerTableName, id: string) => void;
};

/** The row in hand: its sentence in its paragraph, what it holds, what is judged of it, what was corrected. */
export function RowPane({ row, rows, decisions, onShow }: RowPaneProps) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data;
  if (!row) {
    return (
      <aside className="ledger-pane" aria-label={t('ledger.pane')} data-testid="ledger-pane">
        <p className="quiet">{t('ledger.choose')}</p>
        <p className="quiet">{t('ledger.keys')}</p>
      </aside>
    );
  }
  const next = nextRow(row, rows);
  const own = decisions.filter((decision) => decision.rows.includes(row.id));
  return (
    <aside className="ledger-pane" aria-label={t('ledger.pane')} data-testid="ledger-pane">
      <p className="ledger-pane-place">
        <b>{bulletins?.find(({ id }) => id === row.bulletin)?.shortTitle}</b> {placeWords(row, t)}
      </p>
      <SentenceView key={row.id} place={row} />
      <p>
        <Button onClick={() => openInReader(row, row.mark?.id)}>{t('ledger.openText')}</Button>
      </p>
      <RowFacts row={row} />
      <LinkedRows row={row} rows={rows} onShow={onShow} />
      <JudgementForm key={`judgement ${row.id}`} row={row} />
      <div className="ledger-acts" role="toolbar" aria-label={t('ledger.corrections')}>
        <Button look="quiet" onClick={() => openLedgerDialog({ name: 'edit', row })}>
          {t('ledger.edit')}
        </Button>
        <Button look="quiet" onClick={() => openLedgerDialog({ name: 'split', row })}>
          {t('ledger.split')}
        </Button>
        <Button look="quiet" disabled={!next} onClick={() => next && void mergeRows(row, next)}>
          {t('ledger.merge')}
        </Button>
        <Button look="quiet" onClick={() => void dismissRow(row)}>
          {t('ledger.dismiss')}
        </Button>
      </div>
      {own.length > 0 && <DecisionList decisions={own} />}
      <p className="quiet ledger-keys">{t('ledger.keys')}</p>
    </aside>
  );
}

/** The row behind this one in the text of the same bulletin. */
function nextRow(row: LedgerRow, rows: LedgerRows): LedgerRow | undefined {
  const all: readonly LedgerRow[] = rows[row.table];
  const next = all[all.findIndex(({ id }) => id === row.id) + 1];
  return next?.bulletin === row.bulletin ? next : undefined;
}
