import { useShell } from '../../state/shell.ts';
import { DetailsDialog } from '../details/DetailsDialog.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ImportDialog } from '../library/ImportDialog.tsx';
import { PaletteDialog } from '../palette/PaletteDialog.tsx';
import { ShortcutsDialog } from '../palette/ShortcutsDialog.tsx';
import { NameDialog } from '../people/NameDialog.tsx';

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useShell((state) => state.dialog);
  return (
    <>
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'palette' && <PaletteDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'details' && <DetailsDialog />}
      <NameDialog />
    </>
  );
}
