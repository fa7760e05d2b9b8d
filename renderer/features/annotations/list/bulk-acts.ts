import type { Args } from '../../../../main/contract/calls.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { showNotice } from '../../../state/notices.ts';
import { undoAct } from '../history-acts.ts';

export type BulkChange = Exclude<Args<'annotations.bulk'>['change'], 'delete'>;

/** Changes many marks as one act; the notice offers to take it back. False where it failed. */
export async function changeMarks(ids: ReadonlySet<string>, change: BulkChange): Promise<boolean> {
  const reply = await attempt(() => call('annotations.bulk', { ids: [...ids], change }));
  if (!reply) return false;
  if (reply.changed === 0) showNotice({ tone: 'info', text: i18n.t('marks.nothingChanged') });
  else tellWithUndo(i18n.t('marks.changed', { count: reply.changed }));
  return true;
}

/** Puts many marks into the recycle bin as one act. False where it failed. */
export async function removeMarks(ids: ReadonlySet<string>): Promise<boolean> {
  const reply = await attempt(() => call('annotations.bulk', { ids: [...ids], change: 'delete' }));
  if (!reply) return false;
  tellWithUndo(i18n.t('marks.removed', { count: reply.changed }));
  return true;
}

/** Says what was done, and offers to undo it. */
export function tellWithUndo(text: string): void {
  showNotice({ tone: 'info', text, action: { label: i18n.t('command.undo'), run: undoAct } });
}
