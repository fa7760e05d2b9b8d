import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ReadConnection } from '../database/driver.ts';
import { FIRST_PREVIOUS } from '../database/event-hash.ts';
import { makeFolder, toFileError } from '../database/file-errors.ts';

/** The head of a log at one moment: its origin (the person's id), how many events it had, the hash of the last one. */
export type LogHead = { origin: string; events: number; head: string };

/** Heads that were written down outside of the logs, and where they also stand: in a backup, in an exchange package. */
export type Seal = {
  at: string;
  kind: 'backup' | 'package' | 'close' | 'restore';
  path: string | null;
  logs: LogHead[];
};

const seal = z.object({
  at: z.string(),
  kind: z.enum(['backup', 'package', 'close', 'restore']),
  path: z.string().nullable(),
  logs: z.array(z.object({ origin: z.string(), events: z.number().int(), head: z.string() })),
});

/** The head of the log in a person's file. */
export function logHead(db: ReadConnection, origin: string): LogHead {
  const last = db.one<{ seq: number; hash: string }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  return { origin, events: last?.seq ?? 0, head: last?.hash ?? FIRST_PREVIOUS };
}

const pathIn = (dataDir: string) => join(dataDir, 'logs', 'seals.jsonl');

/**
 * Writes heads down beside the databases, a line each time. A log alone cannot show that its tail was cut off: what is
 * left is a whole log. Throws `disk-full`, `read-only`.
 */
export function addSeal(dataDir: string, added: Seal): void {
  makeFolder(dirname(pathIn(dataDir)));
  try {
    // A line that was left half before must not swallow this one.
    appendFileSync(pathIn(dataDir), `\n${JSON.stringify(added)}\n`, { flush: true });
  } catch (error) {
    throw toFileError(error);
  }
}

/** Every seal of a data folder, oldest first. A line that a killed program left half is passed over. */
export function readSeals(dataDir: string): Seal[] {
  const path = pathIn(dataDir);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(parsed);
}

function parsed(line: string): Seal[] {
  try {
    const found = seal.safeParse(JSON.parse(line));
    return found.success ? [found.data] : [];
  } catch {
    return [];
  }
}

/**
 * The first event that the log of `origin` no longer has, or has otherwise than when it was sealed; null when it agrees
 * with every seal since the log was last restored from a backup: what came between is not in it, and need not be.
 */
export function firstUnsealed(db: ReadConnection, origin: string, seals: readonly Seal[]): number | null {
  const own = seals.flatMap(({ kind, logs }) =>
    logs.filter((log) => log.origin === origin).map(({ events, head }) => ({ kind, events, head })),
  );
  const have = logHead(db, origin).events;
  const broken = own
    .slice(
      Math.max(
        0,
        own.findLastIndex(({ kind }) => kind === 'restore'),
      ),
    )
    .filter(({ events, head }) => events > 0 && hashOf(db, events) !== head)
    .map(({ events }) => Math.min(events, have + 1));
  return broken.length === 0 ? null : Math.min(...broken);
}

/**
 * The first event that the log of `origin` no longer has, or has otherwise, by heads that stand in a file elsewhere; null
 * where it has them all. A head of a copy of this log that was merged is known, and contradicts nothing.
 */
export function firstContradicted(db: ReadConnection, origin: string, heads: readonly LogHead[]): number | null {
  const have = logHead(db, origin).events;
  const broken = heads
    .filter((log) => log.origin === origin && log.events > 0)
    .filter(({ events, head }) => hashOf(db, events) !== head && !isOfCopy(db, origin, head))
    .map(({ events }) => Math.min(events, have + 1));
  return broken.length === 0 ? null : Math.min(...broken);
}

function isOfCopy(db: ReadConnection, origin: string, head: string): boolean {
  return db.one('SELECT 1 FROM foreign_event WHERE origin = ? AND hash = ?', origin, head) !== undefined;
}

function hashOf(db: ReadConnection, seq: number): string | undefined {
  return db.one<{ hash: string }>('SELECT hash FROM event WHERE seq = ?', seq)?.hash;
}
