import { fold } from '../text/folding.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** A test of whether note, quote or a tag hold the words, whatever their script, width and case. All pass an empty query. */
export function matchesQuery(query: string): (annotation: StoredAnnotation) => boolean {
  const words = fold(query.trim());
  if (words === '') return () => true;
  return ({ note, quote, tags }) => [note, quote, ...tags].some((field) => fold(field).includes(words));
}
