import { create } from 'zustand';
import type { Annotation, AnnotationDraft } from '../../../main/contract/annotation.ts';

/** A mark that is drawn while the archive still writes it down. */
export type PendingMark = Pick<Annotation, 'start' | 'end' | 'kind' | 'verdict' | 'colour' | 'bulletin'> & {
  key: string;
};

export const usePendingMarks = create<{ marks: readonly PendingMark[] }>(() => ({ marks: [] }));

let lastKey = 0;

/** Draws a mark at once. Gives its own undo, for when the mark is in the list or could not be kept. */
export function showPending({ bulletin, start, end, kind, verdict, colour }: AnnotationDraft): () => void {
  lastKey += 1;
  const key = `pending ${lastKey}`;
  const mark = { key, bulletin, start, end, kind, verdict: verdict ?? null, colour: colour ?? null };
  usePendingMarks.setState(({ marks }) => ({ marks: [...marks, mark] }));
  return () => usePendingMarks.setState(({ marks }) => ({ marks: marks.filter((other) => other.key !== key) }));
}
