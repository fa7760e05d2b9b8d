import type { TextMap } from './text-map.ts';

/** The one sheet on screen: what scrolls, and the map of the text on it. */
export type Sheet = { scroller: HTMLElement; map: TextMap };

let current: Sheet | null = null;

/** The sheet that acts outside React work on; null while no bulletin is open. */
export const currentSheet = () => current;

export function setSheet(sheet: Sheet | null): void {
  current = sheet;
}
