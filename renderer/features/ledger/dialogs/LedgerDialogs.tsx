import { useEffect } from 'react';
import { AddDialog } from './AddDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { EditDialog } from './EditDialog.tsx';
import { closeLedgerDialog, useLedgerDialog } from './ledger-dialogs.ts';
import { SampleDialog } from './SampleDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';

/** The dialog about the ledger that is open, if one is; leaving the place closes it. */
export function LedgerDialogs() {
  const dialog = useLedgerDialog((state) => state.dialog);
  useEffect(() => closeLedgerDialog, []);
  switch (dialog?.name) {
    case 'edit':
      return <EditDialog row={dialog.row} />;
    case 'split':
      return <SplitDialog row={dialog.row} />;
    case 'add':
      return <AddDialog table={dialog.table} near={dialog.near} />;
    case 'assign':
      return <AssignDialog rows={dialog.rows} />;
    case 'sample':
      return <SampleDialog table={dialog.table} bulletins={dialog.bulletins} />;
    default:
      return null;
  }
}
