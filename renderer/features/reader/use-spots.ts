import { useEffect } from 'react';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { annotationAt } from '../annotations/annotation-at.ts';
import { openAnnotation } from '../annotations/open-annotation.ts';
import { useReader } from './reader-store.ts';
import { currentSheet } from './sheet.ts';
import { spotsOf } from './step-through-spots.ts';

/** Says what stood at a repaired spot under the pointer, and opens the mark that is clicked. */
export function useSpots(bulletin: Bulletin, annotations: readonly PlacedAnnotation[]): void {
  useEffect(() => {
    const scroller = currentSheet()?.scroller;
    if (!scroller) return;
    const spots = spotsOf(bulletin);
    let frame = 0;
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const offset = offsetUnder(event.clientX, event.clientY);
        const spot = offset === null ? undefined : spots.find(({ start, end }) => start <= offset && offset < end);
        const shown = useReader.getState().spot;
        if (spot && shown?.offset !== spot.start)
          useReader.setState({ spot: { offset: spot.start, x: event.clientX, y: event.clientY + 8 } });
        if (!spot && shown) useReader.setState({ spot: null });
      });
    };
    const onClick = (event: MouseEvent) => {
      if (useReader.getState().selection) return;
      const offset = offsetUnder(event.clientX, event.clientY);
      const annotation = offset === null ? undefined : annotationAt(annotations, offset);
      if (annotation) openAnnotation(annotation.id);
      else if (useReader.getState().active) useReader.setState({ active: null });
    };
    const hide = () => useReader.setState({ spot: null });
    scroller.addEventListener('pointermove', onMove);
    scroller.addEventListener('pointerleave', hide);
    scroller.addEventListener('click', onClick);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerleave', hide);
      scroller.removeEventListener('click', onClick);
    };
  }, [bulletin, annotations]);
}

/** The character under a point of the window, or null beside the text. */
function offsetUnder(x: number, y: number): number | null {
  const map = currentSheet()?.map;
  const caret = document.caretPositionFromPoint(x, y);
  if (!map || !caret || !(caret.offsetNode instanceof Text)) return null;
  const near = map.offsetAt(caret.offsetNode, caret.offset);
  if (near === null) return null;
  // The caret stands at the nearer edge of a character; the character itself is the one whose box holds the point.
  return [near, near - 1].find((offset) => isInside(map.measure({ start: offset, end: offset + 1 }), x, y)) ?? null;
}

function isInside(range: Range | null, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    (r) => x >= r.left && x <= r.right && y >= r.top - 4 && y <= r.bottom + 4,
  );
}
