import { z } from 'zod';
import { VERDICTS } from './annotation.ts';
import { id, offset, revision } from './annotation-checks.ts';
import { reads, writes } from './define.ts';
import { ROW_ORDERS } from './ledger.ts';
import {
  type ComparedBulletin,
  LEDGER_TABLES,
  type LedgerPage,
  type LedgerProgress,
  type LedgerSample,
  type LedgerTable,
  type RowJudgement,
  type TopicsReply,
} from './ledger-corrections.ts';

/** Bulletins whose ledgers are asked for at one time. */
export const MOST_LEDGERS = 200;

const words = z.string().trim().max(500);
const note = z.string().max(10_000).default('');
const table = z.enum(LEDGER_TABLES);
const bulletins = z.array(id).max(MOST_LEDGERS);

const changes = z.strictObject({
  subject: words.optional(),
  value: z.number().nullable().optional(),
  unit: z.string().trim().max(20).optional(),
  problem: words.nullable().optional(),
  states: z.array(z.string().trim().min(1).max(40)).max(40).optional(),
  responsible: z.array(z.string().trim().min(1).max(100)).max(40).optional(),
});

/** A row as a person puts it: a range of the current revision. */
const rowDraft = z.strictObject({ start: offset, end: offset, changes: changes.default({}) });
const row = { table, bulletin: id };

/** Decisions about the ledger, and what is made of it: progress, samples, comparison. */
export const LEDGER_CORRECTION_CALLS = {
  'ledger.table': reads<LedgerTable>('Rows of some bulletins as they stand with all decisions.').takes(
    z.strictObject({ bulletins }),
  ),
  'ledger.judgements': reads<RowJudgement[]>('The marks that judge rows of some bulletins.').takes(
    z.strictObject({ bulletins }),
  ),
  'ledger.page': reads<LedgerPage>('A page of the rows of all bulletins, however many there are.').takes(
    z.strictObject({
      table,
      query: z.string().max(200).optional(),
      section: z.string().max(200).optional(),
      /** Of claims. */
      unit: z.string().max(20).optional(),
      kind: z.enum(['figure', 'rank', 'scope']).optional(),
      /** Of measures. */
      state: z.string().max(40).optional(),
      verdict: z.enum([...VERDICTS, 'none']).optional(),
      sort: z.enum(ROW_ORDERS).default('text'),
      limit: z.number().int().min(1).max(MOST_LEDGERS).default(100),
      offset: offset.default(0),
    }),
  ),
  'ledger.correct': writes<{ id: string }>('Adds, edits, splits, merges or dismisses rows; sets a check aside.').takes(
    z.strictObject({
      correction: z.discriminatedUnion('act', [
        z.strictObject({ act: z.literal('add'), ...row, revision, into: rowDraft, note }),
        z.strictObject({ act: z.literal('edit'), ...row, row: id, changes, note }),
        z.strictObject({ act: z.literal('split'), ...row, row: id, into: z.array(rowDraft).min(2).max(50), note }),
        z.strictObject({ act: z.literal('merge'), ...row, rows: z.array(id).min(2).max(50), note }),
        z.strictObject({ act: z.literal('dismiss'), ...row, row: id, note }),
        z.strictObject({ act: z.literal('set-aside'), check: id, bulletin: id, note }),
        z.strictObject({ act: z.literal('withdraw'), id }),
      ]),
    }),
  ),
  'ledger.assign': writes<{ changed: number }>(
    'Gives rows, or a section, to a person by name; no name frees them.',
  ).takes(
    z.strictObject({
      bulletin: id,
      person: z.string().trim().max(60),
      rows: z.array(id).max(10_000).optional(),
      section: z.array(z.string().max(1000)).max(12).optional(),
      /** Frees what was said once, whether its words are found or not. */
      assignment: id.optional(),
    }),
  ),
  'ledger.sample': writes<LedgerSample>('Draws rows by lot for a spot check, and records how.').takes(
    z.strictObject({
      bulletins: bulletins.min(1),
      table,
      size: z.number().int().min(1).max(10_000),
      seed: z.string().trim().min(1).max(60).optional(),
    }),
  ),
  'ledger.samples': reads<LedgerSample[]>('Samples that were drawn, latest first.').takes(z.strictObject({})),
  'ledger.progress': reads<LedgerProgress[]>('How far the check of bulletins has come.').takes(
    z.strictObject({ bulletins }),
  ),
  'ledger.compare': reads<ComparedBulletin[]>('Bulletins side by side, by what they state of the rectification.').takes(
    z.strictObject({ bulletins }),
  ),
  'ledger.topics': reads<TopicsReply>('Problems of several bulletins that are one by content.').takes(
    z.strictObject({ bulletins }),
  ),
  'ledger.match': writes<{ id: string }>('Puts problems together, or keeps one apart from others, by hand.').takes(
    z.strictObject({
      act: z.enum(['together', 'apart', 'withdraw']),
      /** Ids of problems; of `apart`, the first one is kept from the others. Of `withdraw`, the id of the decision. */
      problems: z.array(id).min(1).max(200),
    }),
  ),
} as const;
