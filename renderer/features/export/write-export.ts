import { ArchiveError } from '../../../main/contract/errors.ts';
import type { ExportFormat, ExportOptions, ExportReply } from '../../../main/contract/export.ts';
import type { ChartedMeasure } from '../../../main/contract/ledger-paper.ts';
import { call } from '../../api.ts';
import { type ExportSubject, isLedgerPaper } from './export-subject.ts';

type ExportWish = {
  what: ExportSubject;
  format: ExportFormat;
  options: ExportOptions;
  /** Names the work, so that its progress can be shown and it can be stopped. */
  task: string;
  /** Of a comparison: what its bars are of. */
  measure: ChartedMeasure;
  bulletins: string[];
  /** As typed; empty for the usual folder. */
  path: string;
  /** Whether to ask for the place first. */
  choosePath: boolean;
  /** Proposed file name. */
  name: string;
};

/** Writes the file; null when the reader put the question of the place aside. */
export async function writeExport({
  what,
  format,
  options,
  task,
  measure,
  bulletins,
  path,
  choosePath,
  name,
}: ExportWish): Promise<ExportReply | null> {
  const chosen = choosePath ? await askForPath(name) : path.trim();
  if (chosen === null) return null;
  const wish = { format, bulletins, options, task, ...(chosen === '' ? {} : { path: chosen }) };
  if (!isLedgerPaper(what)) return call('export.write', { what, ...wish });
  return call('export.ledger', { what, ...wish, measure });
}

/** A host without dialogs leaves the usual folder, which is the empty path. */
export async function askForPath(name: string): Promise<string | null> {
  try {
    return (await call('host.choosePath', { name })).path;
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'no-dialog') return '';
    throw error;
  }
}
