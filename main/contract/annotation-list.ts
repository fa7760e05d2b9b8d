import type { AnchorState, AnnotationKind, Verdict } from './annotation.ts';

/** `place`: bulletins in the order of the library, marks in that of the text. The others go by time, latest first. */
export const ANNOTATION_ORDERS = ['place', 'modified', 'created'] as const;
export type AnnotationOrder = (typeof ANNOTATION_ORDERS)[number];

/** How many marks have a value. */
export type ValueCount<Value extends string = string> = { value: Value; count: number };

/**
 * Marks that meet a filter, and how they divide: each division under all filters but its own, so that it shows what
 * else there is to choose. Most frequent values first; a tag counts with the tags under it, the empty one the marks
 * without a tag.
 */
export type AnnotationCounts = {
  total: number;
  kinds: ValueCount<AnnotationKind>[];
  verdicts: ValueCount<Verdict>[];
  tags: ValueCount[];
  authors: ValueCount[];
  states: ValueCount<AnchorState>[];
  /** By id of the bulletin. */
  bulletins: ValueCount[];
  /** Of all marks, whatever the filter: in conflict, and in the recycle bin. */
  conflicts: number;
  bin: number;
};

/** What a bulk act did: marks changed, marks that were so already, ids of which there is no mark. */
export type BulkReply = { changed: number; unchanged: number; missing: number };
