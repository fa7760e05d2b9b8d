import type { LedgerTableName } from '../../../main/contract/ledger-corrections.ts';
import type { LedgerAddress } from '../../state/ledger-address.ts';
import { ChecksView } from './checks/ChecksView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { useChosenBulletins } from './ledger-queries.ts';
import { LibraryView } from './library/LibraryView.tsx';
import { TableView } from './table/TableView.tsx';
import { TopicsView } from './topics/TopicsView.tsx';
import './ledger.css';

/** 核查台账: what bulletins undertake and state, checked row by row, held together, and laid side by side. */
export function LedgerPlace({ address }: { address: LedgerAddress }) {
  switch (address.view) {
    case 'measures':
    case 'claims':
      return <LedgerTableView key={address.view} address={address} table={address.view} />;
    case 'checks':
      return <ChecksView address={address} />;
    case 'compare':
      return <CompareView address={address} />;
    case 'topics':
      return <TopicsView address={address} />;
  }
}

/** A library of any size: all rows at once where they are few, else page by page. */
function LedgerTableView({ address, table }: { address: LedgerAddress; table: LedgerTableName }) {
  const { isTooMany } = useChosenBulletins(address.bulletin);
  return isTooMany ? <LibraryView address={address} table={table} /> : <TableView address={address} table={table} />;
}
