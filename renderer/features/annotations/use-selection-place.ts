import { useEffect, useState } from 'react';
import { useReader } from '../reader/reader-store.ts';
import { currentSheet } from '../reader/sheet.ts';

/** Room the bar needs, in CSS pixels. */
const BAR_HEIGHT_PX = 48;

type BarPlace = { left: number; top: number };

/**
 * Where the bar belongs: above the selection, once the pointer has let go; null while there is nothing selected.
 * `widthPx` is that of the bar, which differs with the language.
 */
export function useSelectionPlace(widthPx: number): BarPlace | null {
  const selection = useReader((state) => state.selection);
  const [isDragging, setDragging] = useState(false);
  const [place, setPlace] = useState<BarPlace | null>(null);

  useEffect(() => {
    const down = (event: PointerEvent) =>
      setDragging(event.target instanceof Element && event.target.closest('.sheet') !== null);
    const up = () => setDragging(false);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    return () => {
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
    };
  }, []);

  useEffect(() => {
    const scroller = currentSheet()?.scroller;
    if (!selection || isDragging || !scroller) {
      setPlace(null);
      return;
    }
    const put = () => {
      const rect = currentSheet()?.map.measure(selection)?.getBoundingClientRect();
      const edge = scroller.getBoundingClientRect();
      setPlace(rect ? placeBeside(rect, edge, widthPx) : null);
    };
    put();
    scroller.addEventListener('scroll', put, { passive: true });
    return () => scroller.removeEventListener('scroll', put);
  }, [selection, isDragging, widthPx]);
  return place;
}

function placeBeside(rect: DOMRect, edge: DOMRect, widthPx: number): BarPlace {
  const middle = rect.left + rect.width / 2;
  const left = Math.max(8, Math.min(middle - widthPx / 2, window.innerWidth - widthPx - 8));
  const above = rect.top - BAR_HEIGHT_PX;
  const below = Math.min(rect.bottom + 8, edge.bottom - BAR_HEIGHT_PX - 8);
  return { left: Math.round(left), top: Math.round(above > edge.top ? above : below) };
}
