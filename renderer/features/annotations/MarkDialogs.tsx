import { ClaimEvidenceDialog } from './evidence/ClaimEvidenceDialog.tsx';
import { FileEvidenceDialog } from './evidence/FileEvidenceDialog.tsx';
import { HistoryDialog } from './history/HistoryDialog.tsx';
import { useMarkDialog } from './mark-dialogs.ts';

/** The dialog about one mark that is open, if one is. */
export function MarkDialogs() {
  const dialog = useMarkDialog((state) => state.dialog);
  if (dialog?.name === 'file') return <FileEvidenceDialog form={dialog.form} />;
  if (dialog?.name === 'claim') return <ClaimEvidenceDialog form={dialog.form} />;
  if (dialog?.name === 'history') return <HistoryDialog mark={dialog.mark} />;
  return null;
}
