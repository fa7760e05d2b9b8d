import { useEffect } from 'react';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { draw } from './highlight-registry.ts';
import { currentSheet } from './sheet.ts';

/** Draws the faint dots under repaired words and the marks on damaged ones. */
export function useDrawnSpots(bulletin: Bulletin, shown: string): void {
  useEffect(() => {
    const map = currentSheet()?.map;
    if (!map || shown.length !== bulletin.text.length) return;
    const rangesOf = (spots: readonly { start: number; end: number }[]) =>
      spots.flatMap(({ start, end }) => map.rangesOf({ start, end: Math.max(end, start + 1) }));
    draw('repair', rangesOf(bulletin.repairs.filter(({ original }) => original.trim() !== '')));
    draw('damage', rangesOf(bulletin.damaged));
    return () => {
      draw('repair', []);
      draw('damage', []);
    };
  }, [bulletin, shown]);
}
