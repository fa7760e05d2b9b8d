import type { Annotation, AnnotationChanges, AnnotationDraft } from '../../../main/contract/annotation.ts';
import type { ReviewOutcome } from '../../../main/contract/review.ts';
import { call } from '../../api.ts';
import { attempt, reportError } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { askForName, isNameNeeded } from '../people/ask-for-name.ts';
import { undoAct } from './history-acts.ts';
import { showPending } from './pending-marks.ts';
import { showCreated, showDeleted, showEdited } from './shown-annotations.ts';

/** Puts a mark on the text; it is drawn before it is kept. The first time, it asks who is working here. Undefined when that was declined. */
export async function createAnnotation(draft: AnnotationDraft): Promise<Annotation | undefined> {
  const hide = showPending(draft);
  try {
    return (await askForName()) ? await keep(draft) : undefined;
  } catch (error) {
    if (!isNameNeeded(error)) reportError(error);
    else if (await askForName({ again: true })) return await attempt(() => keep(draft));
    return undefined;
  } finally {
    hide();
  }
}

async function keep(draft: AnnotationDraft): Promise<Annotation> {
  const annotation = await call('annotations.create', draft);
  showCreated(annotation);
  return annotation;
}

export async function editAnnotation(id: string, changes: AnnotationChanges): Promise<boolean> {
  const edited = await attempt(() => call('annotations.edit', { id, changes }));
  if (edited) showEdited(edited);
  return edited !== undefined;
}

/** Records what the present person says of somebody's verdict; null takes it away. False where it was not kept. */
export async function reviewVerdict(id: string, outcome: ReviewOutcome | null, note: string): Promise<boolean> {
  const reviewed = await attempt(() => call('annotations.review', { id, outcome, note }));
  if (reviewed) showEdited(reviewed);
  return reviewed !== undefined;
}

/** Removes a mark without asking; the notice offers to bring it back. */
export async function deleteAnnotation(id: string): Promise<void> {
  const deleted = await attempt(() => call('annotations.delete', { id }));
  if (!deleted) return;
  showDeleted(id);
  showNotice({
    tone: 'info',
    text: i18n.t('annotation.deleted'),
    action: { label: i18n.t('command.undo'), run: undoAct },
  });
}
