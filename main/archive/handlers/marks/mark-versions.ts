import { type AnnotationContent, fromContent, type StoredAnnotation } from '../../annotations/stored-annotation.ts';
import type { VersionBody } from '../../history/version.ts';

/** The mark that a version speaks of. */
export function annotationIn(record: string, { value }: Pick<VersionBody, 'value'>, heads = 1): StoredAnnotation {
  const content: AnnotationContent = JSON.parse(JSON.stringify(value));
  return fromContent(record, content, heads);
}
