import type { LedgerAddress } from '../../state/ledger-address.ts';
import { ChecksView } from './checks/ChecksView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { TableView } from './table/TableView.tsx';
import { TopicsView } from './topics/TopicsView.tsx';
import './ledger.css';

/** 核查台账: what bulletins undertake and state, checked row by row, held together, and laid side by side. */
export function LedgerPlace({ address }: { address: LedgerAddress }) {
  switch (address.view) {
    case 'measures':
    case 'claims':
      return <TableView key={address.view} address={address} table={address.view} />;
    case 'checks':
      return <ChecksView address={address} />;
    case 'compare':
      return <CompareView address={address} />;
    case 'topics':
      return <TopicsView address={address} />;
  }
}
