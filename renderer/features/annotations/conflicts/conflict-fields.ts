import type { AnnotationChanges } from '../../../../main/contract/annotation.ts';
import type { AnnotationConflict, AnnotationRecord } from '../../../../main/contract/annotation-versions.ts';

export type ConflictHead = AnnotationConflict['heads'][number];

/** What can be settled field by field; kind, verdict and colour belong together and are settled as one. */
export const SETTLED_FIELDS = ['judgement', 'note', 'tags', 'figures', 'evidence', 'shared', 'closed'] as const;
export type SettledField = (typeof SETTLED_FIELDS)[number];

/** What a version says in a field, as the changes that would make another one say the same. */
export function fieldOf(field: SettledField, { annotation }: ConflictHead): AnnotationChanges {
  const { kind, verdict, colour, note, tags, figures, evidence, shared, closed } = annotation;
  const all: Record<SettledField, AnnotationChanges> = {
    judgement: { kind, verdict, colour },
    note: { note },
    tags: { tags },
    figures: { figures },
    evidence: { evidence },
    shared: { shared },
    closed: { closed },
  };
  return all[field];
}

/** The fields in which versions do not say the same. */
export function differingFields(heads: readonly ConflictHead[]): SettledField[] {
  return SETTLED_FIELDS.filter((field) => new Set(heads.map((head) => JSON.stringify(fieldOf(field, head)))).size > 1);
}

/** Whether versions stand on different words; a place is taken with its version, never put together. */
export function isPlaceDifferent(heads: readonly ConflictHead[]): boolean {
  const placeOf = ({ revision, start, end }: AnnotationRecord) => `${revision} ${start} ${end}`;
  return new Set(heads.map(({ annotation }) => placeOf(annotation))).size > 1;
}
