import type { ReadConnection } from '../database/driver.ts';
import type { EventAct } from './event.ts';

/** An event as it was logged; `payload` is the JSON of its act. */
export type LoggedEvent = { seq: number; at: string; subject: string; payload: string };

/** All events of one act, in the order of the log. */
export function eventsOfAct(db: ReadConnection, act: EventAct): LoggedEvent[] {
  return db.all<LoggedEvent>('SELECT seq, at, subject, payload FROM event WHERE act = ? ORDER BY seq', act);
}
