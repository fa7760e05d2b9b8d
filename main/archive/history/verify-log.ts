import type { LogCheck } from '../../contract/history.ts';
import type { ReadConnection } from '../database/driver.ts';
import { countEvents } from './append-event.ts';
import { type Change, isUndoable, type LoggedAnnotation } from './event.ts';
import { eventHash, FIRST_PREVIOUS } from './event-hash.ts';

/** Bytes as they lie in the file: text that is no longer UTF-8 would be mended on its way into a string. */
type RawEvent = {
  seq: number;
  types: string;
  at: Uint8Array;
  act: Uint8Array;
  subject: Uint8Array;
  payload: Uint8Array;
  previous: Uint8Array;
  hash: Uint8Array;
};

const RAW_EVENTS = `
  SELECT seq,
    typeof(at) || typeof(act) || typeof(subject) || typeof(payload) || typeof(previous) || typeof(hash) AS types,
    CAST(at AS BLOB) AS at, CAST(act AS BLOB) AS act, CAST(subject AS BLOB) AS subject,
    CAST(payload AS BLOB) AS payload, CAST(previous AS BLOB) AS previous, CAST(hash AS BLOB) AS hash
  FROM event ORDER BY seq`;

const ALL_TEXT = 'text'.repeat(6);

/** What the log last said of an annotation: its record as canonical JSON, null once it was deleted. */
type Implied = Map<string, { seq: number; record: string | null }>;

/**
 * Walks the log from its first event: every event must follow the one before it and hold what its hash was made of.
 * Then holds the annotations (`stored`, all of the table) against what the log says of them. Gives the sequence number
 * of the first event that was changed, removed or moved, or whose outcome is not what the table holds; `ok` is false
 * with no number when the table holds an annotation of which the log does not speak at all.
 */
export function verifyLog(db: ReadConnection, stored: Iterable<LoggedAnnotation>): LogCheck {
  const events = countEvents(db);
  const implied: Implied = new Map();
  const broken = brokenLink(db, implied);
  if (broken !== null) return { events, ok: false, firstBroken: broken };
  return { events, ...compareWithTable(implied, stored) };
}

function brokenLink(db: ReadConnection, implied: Implied): number | null {
  let expected = 1;
  let previous = FIRST_PREVIOUS;
  for (const event of db.each<RawEvent>(RAW_EVENTS)) {
    if (event.seq !== expected) return Math.min(event.seq, expected);
    if (event.types !== ALL_TEXT || text(event.previous) !== previous) return expected;
    const hash = eventHash(event.previous, expected, event.at, event.act, event.subject, event.payload);
    if (text(event.hash) !== hash) return expected;
    follow(event, implied);
    previous = hash;
    expected++;
  }
  return null;
}

function follow(event: RawEvent, implied: Implied): void {
  const act = text(event.act);
  if (!tellsOfAnnotation(act)) return;
  const { after }: Change = JSON.parse(text(event.payload));
  implied.set(text(event.subject), { seq: event.seq, record: after && canonical(after) });
}

function tellsOfAnnotation(act: string): boolean {
  return act === 'undo' || act === 'redo' || isUndoable(act);
}

function compareWithTable(
  implied: Implied,
  stored: Iterable<LoggedAnnotation>,
): { ok: boolean; firstBroken: number | null } {
  const wrong: number[] = [];
  let isUnheardOf = false;
  for (const annotation of stored) {
    const said = implied.get(annotation.id);
    if (!said) isUnheardOf = true;
    else if (said.record !== canonical(annotation)) wrong.push(said.seq);
    implied.delete(annotation.id);
  }
  for (const { seq, record } of implied.values()) if (record !== null) wrong.push(seq);
  if (wrong.length > 0) return { ok: false, firstBroken: wrong.reduce((least, seq) => Math.min(least, seq)) };
  return { ok: !isUnheardOf, firstBroken: null };
}

/** The same record always as the same words, whatever the order of its fields. */
function canonical(annotation: LoggedAnnotation): string {
  const fields = Object.entries(annotation);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(fields);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
