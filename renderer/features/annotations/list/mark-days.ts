import type { Annotation } from '../../../../main/contract/annotation.ts';
import type { AnnotationOrder } from '../../../../main/contract/annotation-list.ts';

/** The day of the calendar on the wall on which a mark was made or last changed, as an ISO date. */
export function dayOf(
  { createdAt, modifiedAt }: Pick<Annotation, 'createdAt' | 'modifiedAt'>,
  order: AnnotationOrder,
): string {
  const at = new Date(order === 'created' ? createdAt : modifiedAt);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
