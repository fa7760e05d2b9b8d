import type { Annotation, MarkSuggestion, TextChange } from '../../contract/annotation.ts';
import type { Mark, Placement } from './anchor/placement.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** The current revision of a bulletin; `place` is asked only for marks that come from another revision. */
export type CurrentRevision = { number: number; place: (mark: Mark) => Placement };

/** An annotation with what changed in its words, and where it might belong when it has no place. */
export type CurrentAnnotation = Annotation & { differences: TextChange[]; suggestion: MarkSuggestion | null };

/**
 * The annotation as it stands now: in the current revision where its words are found there (`revision`, `start` and
 * `end` are then those of the current revision), else as it was put, an orphan. `current` is null for a bulletin that
 * the library does not have. What is stored is not touched.
 */
export function currentPlace(stored: StoredAnnotation, current: CurrentRevision | null): CurrentAnnotation {
  const unchanged = { differences: [], suggestion: null };
  if (!current) return { ...stored, state: 'orphan', ...unchanged };
  if (stored.revision === current.number) return { ...stored, state: 'anchored', ...unchanged };
  const { state, start, end, differences, suggestion } = current.place(stored);
  if (state === 'orphan') return { ...stored, state, differences, suggestion };
  return { ...stored, revision: current.number, start, end, state, differences, suggestion };
}
