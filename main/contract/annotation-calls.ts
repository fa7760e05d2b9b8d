import { z } from 'zod';
import {
  ANCHOR_STATES,
  ANNOTATION_KINDS,
  type Annotation,
  COLOURS,
  type PlacedAnnotation,
  VERDICTS,
} from './annotation.ts';
import { annotationChanges, id, ids, offset, revision, tag, tags, words } from './annotation-checks.ts';
import { ANNOTATION_ORDERS, type AnnotationCounts, type BulkReply } from './annotation-list.ts';
import type { AnnotationConflict, AnnotationVersion, BinnedAnnotation } from './annotation-versions.ts';
import { reads, writes } from './define.ts';
import { REVIEW_OUTCOMES } from './review.ts';
import { LONGEST_TAG_UNITS, TAG_COLOURS, type TagNode } from './tag.ts';

const none = z.strictObject({});

const instant = z.string().max(30);

/**
 * What lists and counts are narrowed to. `tag` takes the tags under it, too, and empty the marks without any; `from` and
 * `to` hold for the last change.
 */
const filter = {
  bulletin: id.optional(),
  state: z.enum(ANCHOR_STATES).optional(),
  tag: z.string().max(LONGEST_TAG_UNITS).optional(),
  verdict: z.enum(VERDICTS).optional(),
  kind: z.enum(ANNOTATION_KINDS).optional(),
  author: z.string().max(60).optional(),
  /** ISO dates or instants; `to` inclusive: a date means the whole day. */
  from: instant.optional(),
  to: instant.optional(),
  query: z.string().max(200).optional(),
};

const paging = { limit: z.number().int().min(1).max(10_000).optional(), offset: offset.optional() };

/** What a bulk act may change of every mark. A verdict is set on marks that are verdicts (or become so) alone. */
const bulkChange = z.strictObject({
  addTags: tags.optional(),
  removeTags: tags.optional(),
  colour: z.enum(COLOURS).nullable().optional(),
  kind: z.enum(ANNOTATION_KINDS).optional(),
  verdict: z.enum(VERDICTS).optional(),
  shared: z.boolean().optional(),
  closed: z.boolean().optional(),
});

/** Marks that are told of one by one when they change, and asked for by their ids. */
export const SOME_MARKS = 50;

/** Marks and their tags: the part of the contract that is kept in a person's own file. */
export const ANNOTATION_CALLS = {
  'annotations.list': reads<PlacedAnnotation[]>(
    'The marks of the current person; all, unless a page is asked for.',
  ).takes(z.strictObject({ ...filter, ...paging, order: z.enum(ANNOTATION_ORDERS).optional() })),
  'annotations.ids': reads<string[]>('Ids of the marks that `annotations.list` gives: to choose many at once.').takes(
    z.strictObject({
      ...filter,
      ...paging,
      limit: z.number().int().min(1).max(200_000).optional(),
      order: z.enum(ANNOTATION_ORDERS).optional(),
    }),
  ),
  'annotations.some': reads<PlacedAnnotation[]>('Marks by their ids; those that are not there are left out.').takes(
    z.strictObject({ ids: z.array(id).min(1).max(SOME_MARKS) }),
  ),
  'annotations.counts': reads<AnnotationCounts>('How many marks meet a filter, and how they divide.').takes(
    z.strictObject(filter),
  ),
  'annotations.create': writes<Annotation>('Puts a mark on a range; quote and context are cut from the text.').takes(
    annotationChanges.extend({
      bulletin: id,
      revision,
      start: offset,
      end: offset,
      kind: z.enum(ANNOTATION_KINDS),
      verdict: z.enum(VERDICTS).nullable().default(null),
      note: words.default(''),
      tags: tags.default([]),
      colour: z.enum(COLOURS).nullable().default(null),
      /** Signs for the current person where nobody can be asked for a name: in the terminal. */
      author: z.string().trim().min(1).max(60).optional(),
    }),
  ),
  'annotations.edit': writes<Annotation>('Changes what a mark says; its place stays.').takes(
    z.strictObject({ id, changes: annotationChanges }),
  ),
  'annotations.delete': writes<{ id: string }>('Puts a mark into the recycle bin; undo brings it back.').takes(
    z.strictObject({ id }),
  ),
  'annotations.tags': reads<{ tag: string; count: number }[]>('Tags in use, most used first.').takes(none),

  'annotations.bulk': writes<BulkReply>('Changes or removes many marks as one act, with one undo.').takes(
    z.strictObject({ ids, change: z.union([bulkChange, z.literal('delete')]) }),
  ),
  'annotations.bin': reads<BinnedAnnotation[]>('Marks in the recycle bin, latest first.').takes(z.strictObject(paging)),
  'annotations.restore': writes<BulkReply>('Takes marks out of the recycle bin.').takes(z.strictObject({ ids })),
  'annotations.emptyBin': writes<BulkReply>('Empties the recycle bin, or takes some marks out of it for good.').takes(
    z.strictObject({ ids: ids.optional() }),
  ),

  'annotations.place': writes<Annotation>('Confirms where a mark belongs in the current revision, or leaves it.').takes(
    z.strictObject({
      id,
      /**
       * Takes the place that the engine found. `start` and `end` are then the place that the person saw: it is refused
       * where the engine now has another.
       */
      accept: z.enum(['moved', 'suggestion']).optional(),
      /** By hand: a range of this revision, which must be the current one. */
      revision: revision.optional(),
      start: offset.optional(),
      end: offset.optional(),
      /** Leaves the mark without a place, as one that was looked at. */
      keep: z.literal(true).optional(),
    }),
  ),

  'annotations.history': reads<AnnotationVersion[]>('Every state a mark had, latest first.').takes(
    z.strictObject({ id }),
  ),
  'annotations.conflicts': reads<AnnotationConflict[]>('Marks of which several versions stand.').takes(none),
  'annotations.resolve': writes<Annotation | null>(
    'Settles a conflict; null where the version taken is a removal.',
  ).takes(z.strictObject({ id, version: z.string().regex(/^[0-9a-f]{64}$/), changes: annotationChanges.optional() })),
  'annotations.review': writes<Annotation>('Records what a second person says of a verdict; null takes it away.').takes(
    z.strictObject({ id, outcome: z.enum(REVIEW_OUTCOMES).nullable(), note: z.string().max(10_000).default('') }),
  ),

  'tags.list': reads<TagNode[]>('The tree of tags with their counts, by name.').takes(none),
  'tags.rename': writes<BulkReply>('Gives a tag another path, with all that stands under it.').takes(
    z.strictObject({ path: tag, to: tag }),
  ),
  'tags.merge': writes<BulkReply>('Puts one tag into another, with all that stands under it.').takes(
    z.strictObject({ path: tag, into: tag }),
  ),
  'tags.colour': writes<BulkReply>('Gives a tag a colour; null takes it away.').takes(
    z.strictObject({ path: tag, colour: z.enum(TAG_COLOURS).nullable() }),
  ),
  'tags.remove': writes<BulkReply>('Takes a tag off all marks, with all that stands under it.').takes(
    z.strictObject({ path: tag }),
  ),
} as const;
