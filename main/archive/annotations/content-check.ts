import { z } from 'zod';
import { ANNOTATION_KINDS, COLOURS, VERDICTS } from '../../contract/annotation.ts';
import { DECIMAL } from '../../contract/figures.ts';
import { REVIEW_OUTCOMES } from '../../contract/review.ts';
import { TAG_COLOURS } from '../../contract/tag.ts';

const words = z.string();
const name = z.string().max(1000);
const offset = z.number().int().nonnegative();
const revision = z.number().int().positive();
const decimal = z.string().regex(DECIMAL).nullable();

const evidence = z.discriminatedUnion('kind', [
  z.looseObject({
    ...{ id: name, kind: z.literal('passage'), bulletin: name, revision, start: offset, end: offset },
    ...{ quote: words, prefix: words, suffix: words },
  }),
  z.looseObject({ id: name, kind: z.literal('claim'), bulletin: name, claim: name, quote: words }),
  z.looseObject({
    ...{ id: name, kind: z.literal('file'), name, bytes: offset, sha256: z.string().regex(/^[0-9a-f]{64}$/) },
    description: words,
  }),
]);

const review = z.looseObject({
  ...{ reviewer: name, reviewerId: name, unit: name, at: name, outcome: z.enum(REVIEW_OUTCOMES), note: words },
});

/** What a version of a mark says, however it came here. Fields that a later program adds are left as they are. */
export const annotationContent = z
  .looseObject({
    ...{ bulletin: name.min(1), revision, textSource: name.nullable().optional(), start: offset, end: offset },
    ...{ quote: words.min(1), prefix: words, suffix: words },
    kind: z.enum(ANNOTATION_KINDS),
    verdict: z.enum(VERDICTS).nullable(),
    note: words,
    tags: z.array(name),
    colour: z.enum(COLOURS).nullable(),
    figures: z.looseObject({ reported: decimal, verified: decimal, unit: name }).nullable(),
    evidence: z.array(evidence),
    claim: name.nullable(),
    shared: z.boolean(),
    closed: z.boolean(),
    review: review.nullable(),
    seenRevision: revision.nullable(),
    ...{
      author: name,
      authorId: name,
      unit: name,
      verdictAuthorId: name.nullable(),
      createdAt: name,
      modifiedAt: name,
    },
  })
  .refine(({ start, end, quote }) => end - start === quote.length)
  // 双人复核: no state in which somebody has reviewed their own verdict ever comes about here.
  .refine(({ review, authorId, verdictAuthorId }) => {
    return review === null || (review.reviewerId !== authorId && review.reviewerId !== verdictAuthorId);
  });

/** What a version of a tag says. */
export const tagContent = z.looseObject({ path: name.min(1), colour: z.enum(TAG_COLOURS).nullable() });
