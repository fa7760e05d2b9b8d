import { type ExportFormat, type ExportThing, FORMATS_OF } from '../../../main/contract/export.ts';
import { LEDGER_PAPERS, type LedgerPaper, PAPER_FORMATS } from '../../../main/contract/ledger-paper.ts';

/** What the dialog can write, in the order in which it is offered. */
export const EXPORT_SUBJECTS = ['bulletin', 'annotations', ...LEDGER_PAPERS, 'register'] as const;
export type ExportSubject = ExportThing | LedgerPaper;

/** Whether it is made from the ledger; what is not is made from texts and marks. */
export function isLedgerPaper(what: ExportSubject): what is LedgerPaper {
  return LEDGER_PAPERS.some((paper) => paper === what);
}

/** Formats that make sense for it, the likeliest first. */
export function formatsFor(what: ExportSubject): readonly ExportFormat[] {
  return isLedgerPaper(what) ? PAPER_FORMATS[what] : FORMATS_OF[what];
}
