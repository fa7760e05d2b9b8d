import type { MarkHit } from '../../../contract/search.ts';
import { findAnnotation, markWords } from '../../annotations/annotation-store.ts';
import { countEvents } from '../../history/append-event.ts';
import { currentPersonId } from '../../people/current-person.ts';
import { MarkIndex } from '../../search/mark-search.ts';
import type { FoundMark } from '../../search/search.ts';
import { openOrNull } from '../people/people-handlers.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';

/** The marks of the current person as search asks them, kept until one of them changes: each change is an event. */
export function markIndexOf(context: PersonalContext): () => MarkIndex {
  let kept: { state: string; index: MarkIndex } | null = null;
  return () => {
    const db = openOrNull(context);
    const state = `${currentPersonId(context.library)} ${db ? countEvents(db) : 0}`;
    if (kept?.state !== state) kept = { state, index: new MarkIndex(db ? markWords(db) : []) };
    return kept.index;
  };
}

/** Marks that were found, with the places they have now. */
export function placeMarks(context: PersonalContext, found: readonly FoundMark[]): MarkHit[] {
  const db = found.length === 0 ? null : openOrNull(context);
  if (!db) return [];
  const place = placesIn(context);
  return found.flatMap((hit) => {
    const stored = findAnnotation(db, hit.annotation);
    // Removed by the writing thread since it was found.
    if (!stored) return [];
    const { bulletin, shortTitle, start, end, quote } = place(stored).annotation;
    return [{ ...hit, bulletin: { id: bulletin, shortTitle }, start, end, quote }];
  });
}
