import type { Annotation, MarkSuggestion, TextChange } from '../../contract/annotation.ts';
import type { Mark, Placement } from './anchor/placement.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** The current revision of a bulletin; `place` is asked only for marks that come from another revision. */
export type CurrentRevision = { number: number; place: (mark: Mark) => Placement };

/** An annotation with what changed in its words, and where it might belong when it has no place. */
export type CurrentAnnotation = Annotation & { differences: TextChange[]; suggestion: MarkSuggestion | null };

/**
 * The annotation as it stands now: in the current revision where its words are found there (`revision`, `start` and
 * `end` are then those of the current revision), else as it was put, an orphan. `own` is the number that the mark's own
 * revision has here, null where it is not here; `current` is null for a bulletin that the library does not have. What is
 * stored is not touched.
 */
export function currentPlace(
  stored: StoredAnnotation,
  own: number | null,
  current: CurrentRevision | null,
): CurrentAnnotation {
  const put = { ...stored, revision: own ?? stored.revision };
  const unchanged = { differences: [], suggestion: null };
  if (!current) return { ...put, state: 'orphan', ...unchanged };
  if (own === current.number) return { ...put, state: 'anchored', ...unchanged };
  const { state, start, end, differences, suggestion } = current.place(stored);
  if (state === 'orphan') return { ...put, state, differences, suggestion };
  return { ...put, revision: current.number, start, end, state, differences, suggestion };
}
