import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { tellWithUndo } from '../list/bulk-acts.ts';
import type { NewPlace } from './new-place.ts';
import { noteSeen, takeFromQueue } from './shown-queue.ts';

/** Confirms the place that was shown; refused where the text has changed again since. False where it failed. */
export async function acceptPlace({ id, state }: PlacedAnnotation, { start, end }: NewPlace): Promise<boolean> {
  const accept = state === 'moved' ? 'moved' : 'suggestion';
  const placed = await attempt(() => call('annotations.place', { id, accept, start, end }));
  if (placed) {
    takeFromQueue(id);
    tellWithUndo(i18n.t('queue.placed'));
  }
  return placed !== undefined;
}

/** Leaves a mark as it is; it no longer waits until the text changes again. False where it failed. */
export async function keepAsIs({ id }: PlacedAnnotation): Promise<boolean> {
  const kept = await attempt(() => call('annotations.place', { id, keep: true }));
  if (kept) {
    noteSeen(id, kept.seenRevision);
    tellWithUndo(i18n.t('queue.kept'));
  }
  return kept !== undefined;
}
