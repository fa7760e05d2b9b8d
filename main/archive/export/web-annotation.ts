import type { AnnotationKind, PlacedAnnotation } from '../../contract/annotation.ts';
import { annotationBodies } from './annotation-bodies.ts';

/** Motivations of the W3C Web Annotation Vocabulary (https://www.w3.org/TR/annotation-vocab/#motivation). */
const MOTIVATIONS: Record<AnnotationKind, string> = {
  highlight: 'highlighting',
  note: 'commenting',
  question: 'questioning',
  verdict: 'assessing',
  bookmark: 'bookmarking',
  excerpt: 'highlighting',
  sic: 'commenting',
};

/** Where an annotation was put, as stored: it differs from where it stands once the bulletin has a newer revision. */
export type StoredPlace = { revision: number; start: number; end: number };

/** `text` is the reading text that the annotation's offsets hold in; null where the library no longer has it. */
export type ExportedAnnotation = { annotation: PlacedAnnotation; stored: StoredPlace; text: string | null };

/**
 * An annotation in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). The selectors count in
 * Unicode code points, as its section 4.2.5 asks; `xunyue:record` repeats the record as we hold it, its offsets in
 * UTF-16 units, so that nothing is lost on the way there and back.
 */
export function toWebAnnotation({ annotation, stored, text }: ExportedAnnotation): Record<string, unknown> {
  const { bulletin, revision, start, end, quote, prefix, suffix, author, unit } = annotation;
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { xunyue: 'urn:xunyue:' }],
    id: `urn:xunyue:annotation:${encodeURIComponent(annotation.id)}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[annotation.kind],
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    creator: { type: 'Person', name: author, ...(unit !== '' && { 'xunyue:unit': unit }) },
    body: annotationBodies(annotation),
    target: {
      source: `urn:xunyue:bulletin:${encodeURIComponent(bulletin)}:${revision}`,
      selector: [
        ...(text === null ? [] : [positionSelector(text, start, end)]),
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      ],
    },
    'xunyue:record': annotation,
    'xunyue:stored': stored,
  };
}

function positionSelector(text: string, start: number, end: number): Record<string, unknown> {
  const from = codePoints(text, 0, start);
  return { type: 'TextPositionSelector', start: from, end: from + codePoints(text, start, end) };
}

/** Number of code points between two offsets in UTF-16 units: the second half of each pair does not count. */
function codePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) count--;
  }
  return count;
}
