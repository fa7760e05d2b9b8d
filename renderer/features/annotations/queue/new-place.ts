import type { PlacedAnnotation, TextChange } from '../../../../main/contract/annotation.ts';

/** Where a waiting mark may belong in the current revision, in UTF-16 units of its text, and how its words differ there. */
export type NewPlace = { start: number; end: number; changes: TextChange[]; score: number | null };

/** The place that waits to be confirmed: that of a moved mark, or the one suggested for an orphan; null without one. */
export function newPlace({ state, start, end, quote, differences, suggestion }: PlacedAnnotation): NewPlace | null {
  if (state === 'orphan') {
    if (!suggestion) return null;
    const { differences: changes, ...place } = suggestion;
    return { ...place, changes };
  }
  const changes: TextChange[] = differences.length > 0 ? differences : [{ kind: 'same', text: quote }];
  return { start, end, changes, score: null };
}
