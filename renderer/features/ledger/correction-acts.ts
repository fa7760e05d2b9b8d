import type { Args } from '../../../main/contract/calls.ts';
import { call } from '../../api.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { undoAct } from '../annotations/history-acts.ts';
import { askForName } from '../people/ask-for-name.ts';
import type { LedgerRow } from './ledger-rows.ts';

export type CorrectionArgs = Args<'ledger.correct'>['correction'];

/** Keeps a decision about the ledger; the first time, asks who decides. Undefined where it was not kept. */
export async function correctLedger(correction: CorrectionArgs): Promise<{ id: string } | undefined> {
  if (!(await askForName())) return undefined;
  return attempt(() => call('ledger.correct', { correction }));
}

/** 剔除: takes a row out of the table without asking; the notice offers to bring it back. */
export async function dismissRow({ table, bulletin, id }: LedgerRow): Promise<void> {
  if (await correctLedger({ act: 'dismiss', table, bulletin, row: id })) tellUndo('ledger.dismissed');
}

/** 合并: makes one row of two. */
export async function mergeRows({ table, bulletin, id }: LedgerRow, other: LedgerRow): Promise<void> {
  if (await correctLedger({ act: 'merge', table, bulletin, rows: [id, other.id] })) tellUndo('ledger.merged');
}

/** Takes a decision back. */
export async function withdrawDecision(id: string): Promise<void> {
  if (await correctLedger({ act: 'withdraw', id })) tellUndo('ledger.withdrawn');
}

/** Says what was done, with the way back. */
export function tellUndo(
  sentence:
    | 'ledger.dismissed'
    | 'ledger.merged'
    | 'ledger.withdrawn'
    | 'ledger.aside'
    | 'ledger.shared'
    | 'ledger.matched',
): void {
  showNotice({ tone: 'info', text: i18n.t(sentence), action: { label: i18n.t('command.undo'), run: undoAct } });
}
