import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { eventHash, FIRST_PREVIOUS } from '../database/event-hash.ts';
import type { NewEvent } from './event.ts';

/**
 * Adds an event to the end of the log; gives its sequence number. Call it inside the transaction of the change that it
 * tells of: either both are there or neither.
 */
export function appendEvent(db: WriteConnection, event: NewEvent): number {
  return db.transaction(() => {
    const head = db.one<{ seq: number; hash: string }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
    const seq = (head?.seq ?? 0) + 1;
    const previous = head?.hash ?? FIRST_PREVIOUS;
    const { at, act, subject } = event;
    const payload = JSON.stringify(event.payload);
    db.run(
      'INSERT INTO event (seq, at, act, subject, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      seq,
      at,
      act,
      subject,
      payload,
      previous,
      eventHash(previous, seq, at, act, subject, payload),
    );
    return seq;
  });
}

/** Number of events in the log. */
export function countEvents(db: ReadConnection): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM event')?.count ?? 0;
}
