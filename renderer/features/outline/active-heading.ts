import type { OutlineNode } from '../../../main/contract/bulletin.ts';

/** Start of the last heading at or above a place of the text; null above the first. */
export function activeHeading(outline: readonly OutlineNode[], offset: number): number | null {
  let active: number | null = null;
  const visit = (nodes: readonly OutlineNode[]) => {
    for (const { start, children } of nodes) {
      if (start > offset) return;
      active = start;
      visit(children);
    }
  };
  visit(outline);
  return active;
}
