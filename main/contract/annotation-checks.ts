import { z } from 'zod';
import { ANNOTATION_KINDS, COLOURS, VERDICTS } from './annotation.ts';
import { DECIMAL } from './figures.ts';
import { LONGEST_TAG_UNITS, MOST_TAGS } from './tag.ts';

/** Checks of what marks are made of, shared by the calls that take them. */
export const id = z.string().min(1).max(100);
export const words = z.string().max(100_000);
export const offset = z.number().int().nonnegative();
export const revision = z.number().int().positive();
/** A path in the tree of tags. */
export const tag = z.string().trim().min(1).max(LONGEST_TAG_UNITS);
export const tags = z.array(tag).max(MOST_TAGS);
/** A whole library of marks at once. */
export const ids = z.array(id).min(1).max(200_000);

const decimal = z.string().regex(DECIMAL).nullable();

export const figures = z.strictObject({ reported: decimal, verified: decimal, unit: z.string().trim().max(20) });

/** Words of a passage are cut by the engine; a caller may send back what it was given. */
const cutByEngine = { quote: words.optional(), prefix: words.optional(), suffix: words.optional() };

export const evidence = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        id: id.optional(),
        kind: z.literal('passage'),
        bulletin: id,
        revision,
        start: offset,
        end: offset,
        ...cutByEngine,
      }),
      z.strictObject({ id: id.optional(), kind: z.literal('claim'), bulletin: id, claim: id, quote: words }),
      z.strictObject({
        id: id.optional(),
        kind: z.literal('file'),
        name: z.string().trim().min(1).max(300),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        description: z.string().max(2000),
      }),
    ]),
  )
  .max(200);

/** What an edit may change. */
export const annotationChanges = z.strictObject({
  kind: z.enum(ANNOTATION_KINDS).optional(),
  verdict: z.enum(VERDICTS).nullable().optional(),
  note: words.optional(),
  tags: tags.optional(),
  colour: z.enum(COLOURS).nullable().optional(),
  figures: figures.nullable().optional(),
  evidence: evidence.optional(),
  claim: id.nullable().optional(),
  shared: z.boolean().optional(),
  closed: z.boolean().optional(),
});
