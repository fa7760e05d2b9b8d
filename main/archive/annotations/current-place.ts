import type { Annotation } from '../../contract/annotation.ts';
import { anchorIn } from './anchoring.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** The current revision of a bulletin; its text is asked for only when a mark comes from another revision. */
export type CurrentRevision = { number: number; text: () => string };

/**
 * The annotation as it stands now: in the current revision where its words are found there (`revision`, `start` and
 * `end` are then those of the current revision), else as it was put, an orphan. `current` is null for a bulletin that
 * the library does not have. What is stored is not touched.
 */
export function currentPlace(stored: StoredAnnotation, current: CurrentRevision | null): Annotation {
  if (!current) return { ...stored, state: 'orphan' };
  if (stored.revision === current.number) return { ...stored, state: 'anchored' };
  const { state, start, end } = anchorIn(current.text(), stored);
  if (state === 'orphan') return { ...stored, state };
  return { ...stored, revision: current.number, start, end, state };
}
