import { create } from 'zustand';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import type { LedgerRow } from '../ledger-rows.ts';

/** What is being decided about the ledger. `near`: the row in hand when a new one is added. */
export type LedgerDialog =
  | { name: 'edit'; row: LedgerRow }
  | { name: 'split'; row: LedgerRow }
  | { name: 'add'; table: LedgerTableName; near: LedgerRow | null }
  | { name: 'assign'; rows: readonly LedgerRow[] }
  | { name: 'sample'; table: LedgerTableName; bulletins: readonly string[] };

export const useLedgerDialog = create<{ dialog: LedgerDialog | null }>(() => ({ dialog: null }));

export const openLedgerDialog = (dialog: LedgerDialog) => useLedgerDialog.setState({ dialog });
export const closeLedgerDialog = () => useLedgerDialog.setState({ dialog: null });
