import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import { formatAddress } from '../../../state/address.ts';
import { type LedgerAddress, ledgerAddress } from '../../../state/ledger-address.ts';
import { navigate, noteAddress } from '../../../state/navigation.ts';
import { LedgerDialogs } from '../dialogs/LedgerDialogs.tsx';
import { openLedgerDialog } from '../dialogs/ledger-dialogs.ts';
import { LedgerHead } from '../LedgerHead.tsx';
import { useChosenBulletins, useJudgements, useLedgerTable, useSamples } from '../ledger-queries.ts';
import { filteredRows, groupedLines, type LedgerRow, ledgerRows, rowValues, sortedRows } from '../ledger-rows.ts';
import { DecisionsBar } from '../pane/DecisionsBar.tsx';
import { RowPane } from '../pane/RowPane.tsx';
import { AssignButton } from './AssignButton.tsx';
import { LedgerGrid } from './LedgerGrid.tsx';
import { LedgerTools } from './LedgerTools.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import './table.css';

const NO_TABLE = { measures: [], claims: [], decisions: [], persons: {}, assignments: [] };

/** 整改事项 or 数据: the rows, narrowed down and gone through by keyboard, each with its sentence beside it. */
export function TableView({ address, table }: { address: LedgerAddress; table: LedgerTableName }) {
  const { t } = useTranslation();
  const { bulletins } = useChosenBulletins(address.bulletin);
  const found = useLedgerTable(bulletins);
  const judged = useJudgements(bulletins).data;
  const samples = useSamples().data;
  const { filter, sort, group } = address;
  const ledger = found.data ?? NO_TABLE;
  const rows = useMemo(() => ledgerRows(ledger, judged ?? []), [ledger, judged]);
  const shown = useMemo(() => {
    const sample = samples?.find(({ id }) => id === filter.sample);
    const drawn = filter.sample === undefined ? null : new Set(sample?.rows);
    return sortedRows<LedgerRow>(filteredRows<LedgerRow>(rows[table], filter, drawn), sort);
  }, [rows, table, filter, sort, samples]);
  const values = useMemo(() => rowValues(rows[table]), [rows, table]);
  const lines = useMemo(() => groupedLines(shown, group), [shown, group]);
  const [chosen, setChosen] = useState(address.chosen);
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      // Back is to find the row; the address in hand stays, so that nothing is drawn anew.
      noteAddress({ ...address, chosen: id });
    },
    [address],
  );
  const row = shown.find(({ id }) => id === chosen) ?? null;
  const show = (view: LedgerTableName, id: string) =>
    navigate(ledgerAddress({ view, bulletin: address.bulletin, chosen: id }));
  return (
    <main className="place ledger-place" id="main" tabIndex={-1} data-testid="ledger-place">
      <LedgerHead address={address} count={t('ledger.count', { count: shown.length })}>
        <Button onClick={() => openLedgerDialog({ name: 'add', table, near: row })} disabled={bulletins.length === 0}>
          {t('ledger.add')}
        </Button>
        <AssignButton isReady={address.bulletin !== null} rows={shown} />
        <Button onClick={() => openLedgerDialog({ name: 'sample', table, bulletins })}>{t('ledger.sample')}</Button>
      </LedgerHead>
      <LedgerTools address={address} values={values} samples={samples ?? []} />
      <ProgressLine bulletins={bulletins} address={address} />
      <DecisionsBar decisions={ledger.decisions} table={table} />
      {found.error && <EmptyState text={sentenceOf(found.error)} />}
      <div className="ledger-columns">
        <LedgerGrid
          key={formatAddress({ ...address, chosen: null })}
          table={table}
          lines={lines}
          sort={sort}
          address={address}
          chosen={chosen}
          isWaiting={found.data === undefined && !found.error}
          showsBulletin={bulletins.length > 1}
          onChoose={choose}
          onShow={show}
        />
        <RowPane row={row} rows={rows} decisions={ledger.decisions} onShow={show} />
      </div>
      <LedgerDialogs />
    </main>
  );
}
