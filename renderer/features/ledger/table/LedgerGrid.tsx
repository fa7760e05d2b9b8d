import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { LedgerAddress, LedgerSort } from '../../../state/ledger-address.ts';
import type { LedgerLine } from '../ledger-rows.ts';
import { COLUMNS } from './columns.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { useGridKeys } from './use-grid-keys.ts';

/** Height of a line of each table, in CSS pixels; `table.css` says the same. */
const LINE_PX = { measures: 72, claims: 56 };

type LedgerGridProps = {
  table: LedgerTableName;
  lines: readonly LedgerLine[];
  sort: LedgerSort;
  address: LedgerAddress;
  chosen: string | null;
  isWaiting: boolean;
  showsBulletin: boolean;
  onChoose: (id: string) => void;
  onShow: (table: LedgerTableName, id: string) => void;
};

/** The table: its head stays, only the lines in sight are there, and one row at a time is in hand. */
export function LedgerGrid(props: LedgerGridProps) {
  const { table, lines, address, chosen, isWaiting, showsBulletin, onChoose, onShow } = props;
  const { t } = useTranslation();
  const linePx = LINE_PX[table];
  const scroller = useRef<HTMLDivElement>(null);
  const at = lines.findIndex((line) => 'row' in line && line.row.id === chosen);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => linePx,
    overscan: 8,
    initialOffset: Math.max(0, (at - 3) * linePx),
  });
  const { onKeyDown, onClick } = useGridKeys({ lines, at, scroller, virtualizer, onChoose, onShow });
  const firstRow = lines.findIndex((line) => 'row' in line);
  const reachable = at >= 0 ? at : firstRow;
  const items = virtualizer.getVirtualItems();
  const indexes = items.some(({ index }) => index === reachable) || reachable < 0 ? [] : [reachable];
  return (
    <div className="ledger-scroll" ref={scroller} data-testid="ledger-scroll">
      <table
        className={`ledger-grid ledger-grid-${table}`}
        aria-label={t(`ledger.view.${table}`)}
        aria-rowcount={lines.length + 1}
        aria-busy={isWaiting}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <GridHead table={table} address={address} />
        <tbody className="ledger-lines" style={{ height: virtualizer.getTotalSize() }}>
          {[...indexes.map((index) => ({ index, start: index * linePx })), ...items].map(({ index, start }) => {
            const line = lines[index];
            return (
              line && (
                <GridRow
                  key={'row' in line ? line.row.id : `heading ${index}`}
                  line={line}
                  index={index}
                  topPx={start}
                  columns={COLUMNS[table].length}
                  isChosen={index === at}
                  isReachable={index === reachable}
                  showsBulletin={showsBulletin}
                />
              )
            );
          })}
        </tbody>
      </table>
      {lines.length === 0 && !isWaiting && (
        <EmptyState text={t(Object.keys(address.filter).length > 0 ? 'ledger.noneMatch' : 'ledger.empty')} />
      )}
    </div>
  );
}
