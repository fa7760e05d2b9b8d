import type { AnchorState, MarkSuggestion, TextChange } from '../../../contract/annotation.ts';
import type { StoredAnnotation } from '../stored-annotation.ts';
import { describeChange } from './describe-change.ts';
import { type TextRange, withoutBlanks } from './word-range.ts';

/** What anchoring knows of a mark: its range in its own revision, its words and their context. */
export type Mark = Pick<StoredAnnotation, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/**
 * Where a mark stands in another text. For an orphan the range is the one it had, in its own revision, and `suggestion`
 * the best place that was found, if any. `differences` is empty where the quote stands there unchanged.
 */
export type Placement = TextRange & {
  state: AnchorState;
  differences: TextChange[];
  suggestion: MarkSuggestion | null;
};

/** Finds marks of one revision again in another. */
export type Placer = (mark: Mark) => Placement;

/** A mark on a place that is certain: anchored where its very words stand in order there, else to be confirmed once. */
export function placedAt(text: string, mark: Mark, range: TextRange, isUndisturbed: boolean): Placement {
  const words = text.slice(range.start, range.end);
  const isSame = words === mark.quote || withoutBlanks(words) === withoutBlanks(mark.quote);
  return {
    ...range,
    state: isSame && isUndisturbed ? 'anchored' : 'moved',
    differences: isSame ? [] : describeChange(mark.quote, words),
    suggestion: null,
  };
}

/** A mark that has no certain place. */
export function orphaned(mark: Mark, suggestion: MarkSuggestion | null): Placement {
  return { start: mark.start, end: mark.end, state: 'orphan', differences: [], suggestion };
}

/** A suggestion for a mark; `score` from 0 to 1. */
export function suggestionAt(text: string, mark: Mark, range: TextRange, score: number): MarkSuggestion {
  return {
    ...range,
    score: Math.round(score * 100) / 100,
    differences: describeChange(mark.quote, text.slice(range.start, range.end)),
  };
}
