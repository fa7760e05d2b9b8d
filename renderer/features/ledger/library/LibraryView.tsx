import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerPage, LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import { formatAddress } from '../../../state/address.ts';
import { type LedgerAddress, ledgerAddress } from '../../../state/ledger-address.ts';
import { navigate, noteAddress } from '../../../state/navigation.ts';
import { LedgerDialogs } from '../dialogs/LedgerDialogs.tsx';
import { openLedgerDialog } from '../dialogs/ledger-dialogs.ts';
import { LedgerHead } from '../LedgerHead.tsx';
import { PAGE_ROWS, useJudgements, useLedgerPage, useLedgerTable } from '../ledger-queries.ts';
import { type LedgerRow, ledgerRows } from '../ledger-rows.ts';
import { RowPane } from '../pane/RowPane.tsx';
import { LedgerGrid } from '../table/LedgerGrid.tsx';
import { LedgerTools } from '../table/LedgerTools.tsx';
import { PageBar } from './PageBar.tsx';
import { useFinding } from './use-finding.ts';
import '../table/table.css';

const NO_TABLE = { measures: [], claims: [], decisions: [], persons: {}, assignments: [] };
const NO_ROWS: readonly LedgerRow[] = [];

/** 整改事项 or 数据 of a library that is too large to be held at once: chosen and sorted by the engine, shown by pages. */
export function LibraryView({ address, table }: { address: LedgerAddress; table: LedgerTableName }) {
  const { t } = useTranslation();
  const { data, error, isPlaceholderData } = useLedgerPage(address, table);
  const missing = useFinding(data?.remaining ?? 0);
  const rows = useMemo(() => (data ? rowsOnPage(data, table) : NO_ROWS), [data, table]);
  const lines = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const { row, chosen, choose } = useRowInHand(address, rows);
  const total = data?.total ?? 0;
  // The page before stays until this one has come, and says nothing of how many pages this one is among.
  useLastPage(address, isPlaceholderData ? undefined : data?.total);
  const values = { section: null, unit: data?.units ?? [], state: data?.states ?? [], person: [] };
  const show = (view: LedgerTableName, id: string) =>
    row && navigate(ledgerAddress({ view, bulletin: row.bulletin, chosen: id }));
  return (
    <main className="place ledger-place" id="main" tabIndex={-1} data-testid="ledger-place">
      <LedgerHead address={address} count={data && t('ledger.count', { count: total })}>
        <Button onClick={() => openLedgerDialog({ name: 'add', table, near: row })}>{t('ledger.add')}</Button>
      </LedgerHead>
      <LedgerTools address={address} values={values} samples={[]} isWhole />
      {missing > 0 && (
        <p className="ledger-hint" data-testid="ledger-missing">
          {t('ledger.missing', { count: missing })}
        </p>
      )}
      {error && <EmptyState text={sentenceOf(error)} />}
      <div className="ledger-columns">
        <LedgerGrid
          key={formatAddress({ ...address, chosen: null })}
          table={table}
          lines={lines}
          sort={address.sort}
          address={address}
          chosen={chosen}
          isWaiting={(data === undefined && !error) || (missing > 0 && total === 0)}
          showsBulletin
          onChoose={choose}
          onShow={show}
        />
        <PaneInHand row={row} onShow={show} />
      </div>
      <PageBar address={address} total={total} />
      <LedgerDialogs />
    </main>
  );
}

/** The row in hand stays there while the page moves on under it: somebody may be writing about it. */
function useRowInHand(address: LedgerAddress, rows: readonly LedgerRow[]) {
  const [chosen, setChosen] = useState(address.chosen);
  const [held, setHeld] = useState<LedgerRow | null>(null);
  const onPage = rows.find(({ id }) => id === chosen) ?? null;
  if (onPage !== null && onPage !== held) setHeld(onPage);
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      noteAddress({ ...address, chosen: id });
    },
    [address],
  );
  return { row: onPage ?? (held?.id === chosen ? held : null), chosen, choose };
}

/** What stands behind the last page, after rows were dismissed or an address was typed, leads back to it. */
function useLastPage(address: LedgerAddress, total: number | undefined): void {
  const last = total === undefined ? address.page : Math.max(0, Math.ceil(total / PAGE_ROWS) - 1);
  useEffect(() => {
    if (address.page > last) navigate({ ...address, page: last, chosen: null }, { replace: true });
  }, [address, last]);
}

function rowsOnPage({ rows, table: found, judgements }: LedgerPage, table: LedgerTableName): LedgerRow[] {
  const known = new Map<string, LedgerRow>(ledgerRows(found, judgements)[table].map((row) => [row.id, row]));
  return rows.flatMap((id) => known.get(id) ?? []);
}

/** The pane needs the whole ledger of the row's bulletin: the rows before and behind it, and those it is linked to. */
function PaneInHand(props: { row: LedgerRow | null; onShow: (table: LedgerTableName, id: string) => void }) {
  const { row, onShow } = props;
  const bulletins = row ? [row.bulletin] : [];
  const table = useLedgerTable(bulletins).data ?? NO_TABLE;
  const judgements = useJudgements(bulletins).data;
  const rows = useMemo(() => ledgerRows(table, judgements ?? []), [table, judgements]);
  const known: readonly LedgerRow[] = row ? rows[row.table] : NO_ROWS;
  const current = known.find(({ id }) => id === row?.id) ?? row;
  return <RowPane row={current} rows={rows} decisions={table.decisions} onShow={onShow} />;
}
