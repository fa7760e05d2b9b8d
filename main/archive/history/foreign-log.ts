import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** An event of a log, its own or somebody else's: whose log it is (the person's id), and what its hash was made of. */
export type ForeignEvent = {
  origin: string;
  seq: number;
  at: string;
  act: string;
  subject: string;
  payload: string;
  previous: string;
  hash: string;
};

const COLUMNS = 'seq, at, act, subject, payload, previous, hash';

/** The log of the person whose file this is, from its first event. */
export function ownEvents(db: ReadConnection, origin: string): ForeignEvent[] {
  return db
    .all<Omit<ForeignEvent, 'origin'>>(`SELECT ${COLUMNS} FROM event ORDER BY seq`)
    .map((event) => ({ origin, ...event }));
}

/** Events of others, log by log. Where a log was gone on with in two copies, several have the same number. */
export function foreignEvents(db: ReadConnection): ForeignEvent[] {
  return db.all(`SELECT origin, ${COLUMNS} FROM foreign_event ORDER BY origin, seq, hash`);
}

/**
 * Keeps events that are not here yet; those of the person's own log (`ownOrigin`) are. They were checked when they came in.
 * Two persons may have an event that is the same in every field, and so in its hash: whose it is belongs to its name.
 */
export function keepForeignEvents(db: WriteConnection, events: readonly ForeignEvent[], ownOrigin: string): void {
  for (const { origin, seq, at, act, subject, payload, previous, hash } of events) {
    if (origin === ownOrigin && db.one('SELECT 1 FROM event WHERE seq = ? AND hash = ?', seq, hash)) continue;
    db.run(
      `INSERT OR IGNORE INTO foreign_event (origin, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      origin,
      seq,
      at,
      act,
      subject,
      payload,
      previous,
      hash,
    );
  }
}

/** The last events of the logs of others: those that no other one follows. */
export function foreignHeads(db: ReadConnection): { origin: string; events: number; head: string }[] {
  return db.all(
    `SELECT origin, seq AS events, hash AS head FROM foreign_event AS last
     WHERE NOT EXISTS (
       SELECT 1 FROM foreign_event AS next
       WHERE next.origin = last.origin AND next.seq = last.seq + 1 AND next.previous = last.hash)
     ORDER BY origin, seq, hash`,
  );
}

/** By number, the events that are known of a log; `ownOrigin`: whose file this is. */
export function knownHashes(db: ReadConnection, origin: string, ownOrigin: string): Map<number, Set<string>> {
  const known = new Map<number, Set<string>>();
  const rows = db.all<{ seq: number; hash: string }>(
    `SELECT seq, hash FROM foreign_event WHERE origin = ?
     UNION ALL SELECT seq, hash FROM event WHERE ?`,
    origin,
    origin === ownOrigin ? 1 : 0,
  );
  for (const { seq, hash } of rows) known.set(seq, (known.get(seq) ?? new Set()).add(hash));
  return known;
}
