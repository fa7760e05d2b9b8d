import { type RefObject, useEffect } from 'react';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import type { Span } from '../../text/sentences.ts';
import { useReader } from './reader-store.ts';
import { IN_CONTEXT } from './scroll-to.ts';
import { currentSheet } from './sheet.ts';

/** The place is kept once the reader has been still for this long, in milliseconds. */
const KEEP_AFTER_MS = 600;

/** How often the panes follow a scroll that goes on, in milliseconds: measuring at every frame costs half of it. */
const LOOK_AFTER_MS = 100;

/** Follows the scroll: tells what is in view and keeps the place. */
export function useVisibleSpan(scroller: RefObject<HTMLElement | null>, bulletin: string, length: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let looking = 0;
    let timer = 0;
    let place: Span | null = null;
    const keep = () => {
      window.clearTimeout(timer);
      timer = 0;
      if (!place) return;
      const args = { bulletin, offset: place.start, share: length === 0 ? 1 : Math.min(1, place.end / length) };
      void call('reading.keep', args)
        .then(() => queryClient.invalidateQueries({ queryKey: ['positions'] }))
        .catch(() => null);
    };
    const look = () => {
      looking = 0;
      place = visibleSpan(element) ?? place;
      if (place) useReader.setState({ visible: place, reading: readingPlace(element) });
    };
    const onScroll = () => {
      looking ||= window.setTimeout(look, LOOK_AFTER_MS);
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, KEEP_AFTER_MS);
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
      window.clearTimeout(looking);
      if (timer) keep();
    };
  }, [scroller, bulletin, length]);
}

function visibleSpan(scroller: HTMLElement) {
  const sheet = currentSheet();
  if (!sheet) return null;
  const edge = scroller.getBoundingClientRect();
  const first = sheet.map.blockAtHeight(edge.top + 4);
  const last = sheet.map.blockAtHeight(edge.bottom - 4);
  if (!first || !last) return null;
  const rect = first.element.getBoundingClientRect();
  // The line at the top edge, not the paragraph it belongs to: paragraphs run to 1,800 characters.
  const caret = document.caretPositionFromPoint(rect.left + 2, Math.max(rect.top, edge.top) + 14);
  const line = caret && sheet.map.offsetAt(caret.offsetNode, caret.offset);
  const start = line !== null && line >= first.start && line <= first.end ? line : first.start;
  return { start, end: Math.max(start, last.end) };
}

function readingPlace(scroller: HTMLElement): number {
  const { top, height } = scroller.getBoundingClientRect();
  return currentSheet()?.map.blockAtHeight(top + height * (IN_CONTEXT + 0.02))?.start ?? 0;
}
