import { z } from 'zod';
import { damagedPackage } from './damaged-package.ts';

/** A version as it travels; `body` is null where its content is withheld. */
export type PackagedVersion = {
  version: string;
  record: string;
  kind: string;
  parents: readonly string[];
  body: string | null;
};

/** An event of a log as it travels: whose log it is, and the very fields that its hash was made of. */
export type LoggedEvent = {
  origin: string;
  seq: number;
  at: string;
  act: string;
  subject: string;
  payload: string;
  previous: string;
  hash: string;
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const version = z.strictObject({
  version: hash,
  record: z.string().min(1).max(1000),
  kind: z.string().min(1).max(100),
  parents: z.array(hash).max(10_000),
  body: z.string().nullable(),
});

const event = z.strictObject({
  origin: z.string().min(1).max(100),
  seq: z.number().int().positive(),
  at: z.string(),
  act: z.string(),
  subject: z.string(),
  payload: z.string(),
  previous: hash,
  hash,
});

/** One version a line, its members always in the same order. */
export function versionLine({ version, record, kind, parents, body }: PackagedVersion): string {
  return `${JSON.stringify({ version, record, kind, parents, body })}\n`;
}

/** One event a line, its members always in the same order. */
export function eventLine({ origin, seq, at, act, subject, payload, previous, hash }: LoggedEvent): string {
  return `${JSON.stringify({ origin, seq, at, act, subject, payload, previous, hash })}\n`;
}

/** Reads versions back. Throws `corrupt`. */
export function readVersions(bytes: Buffer): PackagedVersion[] {
  return linesOf(bytes, version, versionLine);
}

/** Reads events back. Throws `corrupt`. */
export function readEvents(bytes: Buffer): LoggedEvent[] {
  return linesOf(bytes, event, eventLine);
}

const LINE_FEED = 10;

type Decoder = InstanceType<typeof TextDecoder>;

/** Only what was written this way is read: whatever else says the same could be read as something else elsewhere. */
function linesOf<Item>(bytes: Buffer, check: z.ZodType<Item>, write: (item: Item) => string): Item[] {
  const items: Item[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(LINE_FEED, from) + 1;
    if (to === 0) throw damagedPackage();
    items.push(lineAt(decoder, bytes.subarray(from, to), check, write));
    from = to;
  }
  return items;
}

function lineAt<Item>(decoder: Decoder, bytes: Buffer, check: z.ZodType<Item>, write: (item: Item) => string) {
  try {
    const line = decoder.decode(bytes);
    const found = check.safeParse(JSON.parse(line));
    if (found.success && write(found.data) === line) return found.data;
  } catch (error) {
    // Bytes that are no UTF-8, and words that are no JSON.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
  throw damagedPackage();
}
