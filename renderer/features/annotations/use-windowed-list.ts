import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';

/** Height of what stands above the list in its scrolling place, in CSS pixels; only an estimate is needed. */
const ABOVE_PX = 160;

/** A long list of cards of which only those in sight exist. */
export function useWindowedList(annotations: readonly PlacedAnnotation[]) {
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const list = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 140,
    getItemKey: (index) => annotations[index]?.id ?? index,
    overscan: 8,
    paddingStart: 0,
    scrollPaddingStart: ABOVE_PX,
  });
  return { scroller, list, active, setActive };
}
