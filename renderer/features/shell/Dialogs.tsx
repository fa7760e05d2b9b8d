import { useShell } from '../../state/shell.ts';
import { MarkDialogs } from '../annotations/MarkDialogs.tsx';
import { DetailsDialog } from '../details/DetailsDialog.tsx';
import { ExportPackageDialog } from '../exchange/ExportPackageDialog.tsx';
import { MergePackageDialog } from '../exchange/MergePackageDialog.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ImportDialog } from '../library/ImportDialog.tsx';
import { PaletteDialog } from '../palette/PaletteDialog.tsx';
import { ShortcutsDialog } from '../palette/ShortcutsDialog.tsx';
import { NameDialog } from '../people/NameDialog.tsx';
import { RefillDialog } from '../refill/RefillDialog.tsx';
import { QueryFormDialog } from '../search/QueryFormDialog.tsx';
import { ResultsExportDialog } from '../search/ResultsExportDialog.tsx';
import { SaveSearchDialog } from '../search/SaveSearchDialog.tsx';
import { SyntaxDialog } from '../search/SyntaxDialog.tsx';

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
      {dialog === 'searchSyntax' && <SyntaxDialog />}
      {dialog === 'searchForm' && <QueryFormDialog />}
      {dialog === 'saveSearch' && <SaveSearchDialog />}
      {dialog === 'exportResults' && <ResultsExportDialog />}
      {dialog === 'exportPackage' && <ExportPackageDialog />}
      {dialog === 'mergePackage' && <MergePackageDialog />}
      {dialog === 'refill' && <RefillDialog />}
      <MarkDialogs />
      <NameDialog />
    </>
  );
}
