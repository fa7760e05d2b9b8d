import type { Bulletin } from '../../../main/contract/bulletin.ts';
import type { Span } from '../../text/sentences.ts';
import { useReader } from './reader-store.ts';
import { isInView, scrollToOffset } from './scroll-to.ts';
import { currentSheet } from './sheet.ts';

/** Goes to the next or previous repaired or damaged spot and says what stood there: hovering without a mouse. */
export function stepThroughSpots(step: 1 | -1): void {
  const { bulletin, spot, visible } = useReader.getState();
  if (!bulletin) return;
  const spots = spotsOf(bulletin);
  const from = spot?.offset ?? visible.start - 1;
  const next = step > 0 ? spots.find(({ start }) => start > from) : spots.findLast(({ start }) => start < from);
  if (!next) return;
  if (!isInView(next)) scrollToOffset(next.start);
  // After the last correction of the scroll position, so that the words stand beside their spot.
  window.setTimeout(() => showSpot(next), 90);
}

/** Repaired and damaged spots in the order of the text. A spot without length takes the character after it. */
export function spotsOf({ repairs, damaged }: Pick<Bulletin, 'repairs' | 'damaged'>): Span[] {
  return [...repairs, ...damaged]
    .map(({ start, end }) => ({ start, end: Math.max(end, start + 1) }))
    .sort((a, b) => a.start - b.start);
}

function showSpot(span: Span): void {
  const rect = currentSheet()?.map.measure(span)?.getBoundingClientRect();
  if (rect) useReader.setState({ spot: { offset: span.start, x: rect.left, y: rect.bottom } });
}
