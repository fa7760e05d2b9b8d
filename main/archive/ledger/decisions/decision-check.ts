import { z } from 'zod';
import { CORRECTION_ACTS, LEDGER_TABLES } from '../../../contract/ledger-corrections.ts';
import { ASSIGNMENT, CORRECTION, MATCH, SAMPLE } from './decision-tables.ts';

const id = z.string().min(1).max(200);
const words = z.string().max(100_000);
const offset = z.number().int().nonnegative();

const changes = z.looseObject({
  subject: words.optional(),
  value: z.number().nullable().optional(),
  unit: words.optional(),
  problem: words.nullable().optional(),
  states: z.array(words).max(100).optional(),
  responsible: z.array(words).max(100).optional(),
});

const anchor = z.looseObject({
  bulletin: id,
  revision: z.number().int().positive(),
  textSource: z.string().max(300).nullable(),
  start: offset,
  end: offset,
  quote: words,
  prefix: words,
  suffix: words,
});

const row = z.looseObject({ id, anchor, said: changes });
const rows = z.array(row).max(200);

const correction = z.looseObject({
  bulletin: id,
  about: z.enum([...LEDGER_TABLES, 'checks']),
  act: z.enum(CORRECTION_ACTS),
  of: rows,
  into: rows,
  changes,
  check: z.looseObject({ id, rule: words, formula: words }).nullable(),
  note: words,
  author: words,
  authorId: words,
  at: words,
});

const assignment = z.looseObject({
  bulletin: id,
  person: words,
  section: z.array(words).max(20).nullable(),
  row: row.nullable(),
  shared: z.boolean(),
  at: words,
});

const sample = z.looseObject({
  seed: words,
  size: offset,
  table: z.enum(LEDGER_TABLES),
  bulletins: z.array(id).max(10_000),
  population: offset,
  rows: z.array(id).max(10_000),
  author: words,
  shared: z.boolean(),
  at: words,
});

const match = z.looseObject({
  act: z.enum(['together', 'apart']),
  problems: z.array(z.looseObject({ id, bulletin: id, problem: words })).max(1000),
  author: words,
  at: words,
});

/** What versions of decisions must be made of, by kind, when they come from elsewhere; a later program may add fields. */
export const DECISION_CONTENTS: Readonly<Record<string, z.ZodType>> = {
  [CORRECTION]: correction,
  [ASSIGNMENT]: assignment,
  [SAMPLE]: sample,
  [MATCH]: match,
};
