import { z } from 'zod';
import { id, offset } from './annotation-checks.ts';
import { checks, reads, writes } from './define.ts';
import { type Check, type ClaimsReply, type Measure, ROW_ORDERS } from './ledger.ts';

/** More rows than any library holds. */
const MOST_ROWS = 10_000_000;

const query = z.string().max(200).optional();
const limit = z.number().int().min(1).max(MOST_ROWS);

/** 核查台账: what bulletins state and undertake, and how it holds together. */
export const LEDGER_CALLS = {
  'ledger.measures': reads<Measure[]>('Every undertaking (整改事项), in the order of the text.').takes(
    z.strictObject({
      bulletin: id.optional(),
      /** Words of the measure, its problem, its headings or its documents. */
      query,
      limit: limit.default(MOST_ROWS),
      offset: offset.default(0),
    }),
  ),
  'ledger.claims': reads<ClaimsReply>('Figures, ranks and scopes (数据) that the text states.').takes(
    z.strictObject({
      bulletin: id.optional(),
      /** Words of the claim, its subject or its sections. */
      query,
      /** Words of a heading above it. */
      section: z.string().max(200).optional(),
      unit: z.string().max(20).optional(),
      kind: z.enum(['figure', 'rank', 'scope']).optional(),
      sort: z.enum(ROW_ORDERS).default('text'),
      limit: limit.default(1000),
      offset: offset.default(0),
    }),
  ),
  'ledger.checks': checks<Check[]>(
    'The rules applied to one bulletin and what it shares with others, or to all.',
  ).takes(z.strictObject({ bulletin: id.optional() })),
  'ledger.prepare': writes<{ prepared: number; remaining: number }>(
    'Finds and keeps the ledger of some bulletins that have none yet; called when idle, until none remains.',
  ).takes(z.strictObject({ limit: z.number().int().min(1).max(1000).default(20) })),
} as const;
