import type { Annotation, PlacedAnnotation } from './annotation.ts';
import type { Act } from './history.ts';

/** Who did something: id of the person, and the name and unit they had then. */
export type Signatory = { id: string; name: string; unit: string };

/** What a mark says and where, without what is found out on reading. */
export type AnnotationRecord = Omit<Annotation, 'state' | 'heads'>;

/** What can be different from one version of a mark to the next. */
export const ANNOTATION_FIELDS = [
  'bulletin',
  'revision',
  'textSource',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'kind',
  'verdict',
  'note',
  'tags',
  'colour',
  'figures',
  'evidence',
  'claim',
  'shared',
  'closed',
  'review',
  'seenRevision',
  'author',
  'authorId',
  'unit',
  'verdictAuthorId',
  'createdAt',
] as const satisfies readonly (keyof AnnotationRecord)[];
export type AnnotationField = (typeof ANNOTATION_FIELDS)[number];

/** One state that a mark had. Nothing is overwritten: each act adds versions that name those they replace. */
export type AnnotationVersion = {
  /** SHA-256 of its content, in hexadecimal. */
  version: string;
  parents: string[];
  /** Null where only the lineage is known: its author has not shared it. */
  content: VersionContent | null;
  /** Whether it is what stands now; several do in a conflict. */
  isHead: boolean;
};

export type VersionContent = {
  at: string;
  by: Signatory;
  act: Act | 'undo' | 'redo';
  /** `bin`: in the recycle bin; `purged`: emptied from it, or its making was taken back. */
  removed: 'bin' | 'purged' | null;
  annotation: AnnotationRecord;
  /** What is different from the version it replaces; empty for a first version. */
  changed: AnnotationField[];
};

/** A mark of which several versions stand, to be laid side by side and settled. */
export type AnnotationConflict = {
  id: string;
  bulletin: string;
  shortTitle: string;
  heads: (Omit<VersionContent, 'changed'> & { version: string; isShown: boolean })[];
};

/** A mark in the recycle bin: who put it there, and when. */
export type BinnedAnnotation = PlacedAnnotation & { removedAt: string; removedBy: Signatory };
