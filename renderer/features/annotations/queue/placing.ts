import { create } from 'zustand';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import type { Address } from '../../../state/address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useReader } from '../../reader/reader-store.ts';
import { clearSelection } from '../../reader/use-selection.ts';
import { tellWithUndo } from '../list/bulk-acts.ts';
import { newPlace } from './new-place.ts';
import { takeFromQueue } from './shown-queue.ts';

/** Where to return to: once the mark is placed, or when it is left as it was. */
type Returns = { done: Address; left: Address };

/** A mark that looks for its words by hand. */
type Placing = { mark: PlacedAnnotation; returns: Returns };

export const usePlacing = create<{ placing: Placing | null }>(() => ({ placing: null }));

/** Opens the text where the mark may belong, for the right words to be chosen there. */
export function beginPlacing(mark: PlacedAnnotation, returns: Returns): void {
  usePlacing.setState({ placing: { mark, returns } });
  goToText();
}

/** Leads to the text of the mark that is being placed. */
export function goToText(): void {
  const mark = usePlacing.getState().placing?.mark;
  if (!mark) return;
  navigate({ place: 'read', bulletin: mark.bulletin, at: newPlace(mark)?.start ?? null, find: '' });
}

/** Puts the mark on the selected words and returns. Nothing happens without words of its own bulletin. */
export async function placeHere(): Promise<void> {
  const { placing } = usePlacing.getState();
  const { bulletin, selection } = useReader.getState();
  if (!placing || !bulletin || !selection || bulletin.id !== placing.mark.bulletin) return;
  const range = { revision: bulletin.revision, ...selection };
  const placed = await attempt(() => call('annotations.place', { id: placing.mark.id, ...range }));
  if (!placed) return;
  takeFromQueue(placed.id);
  tellWithUndo(i18n.t('queue.placed'));
  leaveFor(placing.returns.done);
}

/** Ends placing by hand; what was not placed still waits. */
export function leavePlacing(): void {
  const { placing } = usePlacing.getState();
  if (placing) leaveFor(placing.returns.left);
}

function leaveFor(address: Address): void {
  usePlacing.setState({ placing: null });
  clearSelection();
  navigate(address);
}
