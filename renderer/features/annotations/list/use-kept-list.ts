import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';

type KeptList = { offset: number; measured: VirtualItem[] };

/** How far down a list was left, and how tall its lines had turned out to be. */
const left = new Map<string, KeptList>();

/** Lists whose place is remembered. */
const MOST_KEPT = 30;

/** Where a list begins: at its top, or where it was left. Ask once, before the list is made. */
export function useKeptList(list: string): Partial<{ initialOffset: number; initialMeasurementsCache: VirtualItem[] }> {
  const [kept] = useState(() => left.get(list));
  return kept ? { initialOffset: kept.offset, initialMeasurementsCache: kept.measured } : {};
}

/** Remembers the place of a list when it is left. */
export function useKeepList(list: string, virtualizer: Virtualizer<HTMLElement, Element>): void {
  useEffect(
    () => () => {
      left.delete(list);
      left.set(list, { offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.takeSnapshot() });
      const [oldest] = left.keys();
      if (left.size > MOST_KEPT && oldest !== undefined) left.delete(oldest);
    },
    [list, virtualizer],
  );
}
