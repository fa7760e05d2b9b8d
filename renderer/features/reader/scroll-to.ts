import type { Span } from '../../text/sentences.ts';
import { currentSheet } from './sheet.ts';

/** Where a wanted place comes to stand: at the top edge (a remembered line) or with some text above it. */
export type Stand = 'top' | 'in-context';

/** How far down the sheet a wanted place arrives, as a share of its height. */
export const IN_CONTEXT = 0.28;

/** Room above a remembered line, in CSS pixels: less than a line, so that remembering it again gives the same one. */
const TOP_PX = 6;

/** Times the place is corrected while blocks above it get their true height. */
const CORRECTIONS = 3;

/** Brings a place of the reading text into view. */
export function scrollToOffset(offset: number, stand: Stand = 'in-context'): void {
  const correct = (left: number) => {
    const sheet = currentSheet();
    const rect = sheet?.map.measure({ start: offset, end: offset + 1 })?.getBoundingClientRect();
    if (!sheet || !rect) return;
    const edge = sheet.scroller.getBoundingClientRect();
    const margin = stand === 'top' ? TOP_PX : edge.height * IN_CONTEXT;
    const distance = rect.top - edge.top - margin;
    if (Math.abs(distance) > 1) sheet.scroller.scrollTop += distance;
    if (left > 0) requestAnimationFrame(() => correct(left - 1));
  };
  correct(CORRECTIONS);
}

/** Whether a place is in view, with a line to spare above and below. */
export function isInView({ start, end }: Span): boolean {
  const sheet = currentSheet();
  const rect = sheet?.map.measure({ start, end })?.getBoundingClientRect();
  const edge = sheet?.scroller.getBoundingClientRect();
  return rect !== undefined && edge !== undefined && rect.top > edge.top + 24 && rect.bottom < edge.bottom - 24;
}
