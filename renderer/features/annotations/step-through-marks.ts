import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { navigate } from '../../state/navigation.ts';
import { showNotice } from '../../state/notices.ts';
import { useReader } from '../reader/reader-store.ts';
import { isInView, scrollToOffset } from '../reader/scroll-to.ts';
import { openEditForm } from './form/mark-forms.ts';
import { nextMark } from './next-mark.ts';
import { openAnnotation } from './open-annotation.ts';

/** Goes to the next or previous mark in the text and opens its card. */
export function stepThroughMarks(step: 1 | -1): void {
  const found = nextMark(marksHere(), whereNow(), step);
  if (found) show(found);
  else showNotice({ tone: 'info', text: i18n.t('annotation.noneToGoTo') });
}

/** Goes to the next verdict that is still to be given: in this text, then in the others in the order of the library. */
export function goToPending(): void {
  const here = marksHere().filter(isPending);
  const found = nextMark(here, whereNow(), 1);
  if (found) show(found);
  else void attempt(goToPendingElsewhere);
}

async function goToPendingElsewhere(): Promise<void> {
  const pending = await call('annotations.list', { verdict: 'pending', state: 'anchored' });
  const { bulletin } = useReader.getState();
  const found = pending.find((mark) => isPending(mark) && mark.bulletin !== bulletin?.id);
  if (!found) {
    showNotice({ tone: 'info', text: i18n.t('annotation.nonePending') });
    return;
  }
  navigate({ place: 'read', bulletin: found.bulletin, at: found.start, find: '' });
  openAnnotation(found.id);
}

/** Opens the form of the mark whose card is open: for a check, on its verdict. */
export function editActiveMark(): void {
  const { active } = useReader.getState();
  const mark = marksHere().find(({ id }) => id === active);
  if (!mark) return;
  openAnnotation(mark.id);
  openEditForm(mark);
}

/** Whether a card is open whose mark can be changed. */
export function hasActiveMark(): boolean {
  const { active } = useReader.getState();
  return active !== null && marksHere().some(({ id }) => id === active);
}

function isPending({ kind, verdict, closed }: PlacedAnnotation): boolean {
  return kind === 'verdict' && (verdict ?? 'pending') === 'pending' && !closed;
}

/** The marks that are drawn on the open text, in its order. */
function marksHere(): PlacedAnnotation[] {
  const bulletin = useReader.getState().bulletin?.id;
  const list = queryClient.getQueryData<PlacedAnnotation[]>(['annotations', { bulletin }]) ?? [];
  return list.filter(({ kind, state }) => kind !== 'bookmark' && state !== 'orphan');
}

/** The mark in hand, or else the place that is being read. */
function whereNow(): { id: string | null; at: number } {
  const { active, selection, visible } = useReader.getState();
  return { id: active, at: selection?.start ?? visible.start };
}

function show(mark: PlacedAnnotation): void {
  openAnnotation(mark.id);
  if (!isInView(mark)) scrollToOffset(mark.start);
}
