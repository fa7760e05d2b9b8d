import type { Signatory } from '../../contract/annotation-versions.ts';
import type { LogCheck } from '../../contract/history.ts';
import type { ReadConnection } from '../database/driver.ts';
import { eventHash, FIRST_PREVIOUS } from '../database/event-hash.ts';
import { countEvents } from './append-event.ts';
import { contentOf, nameIn } from './event.ts';
import type { RecordTables } from './record-table.ts';
import { follow, type Told } from './told.ts';
import { verifyForeign } from './verify-foreign.ts';
import { verifyRecords } from './verify-records.ts';

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

/**
 * Walks the log from its first event: every event must follow the one before it and hold what its hash was made of.
 * Then holds versions, tables, the logs of others and the person's name against what the log says of them. Gives the
 * sequence number of the first event that was changed, removed or moved, or whose outcome is not what the file holds; `ok`
 * is false with no number when the file holds something of which the log does not speak at all. `person`: whose file it is.
 */
export function verifyLog(db: ReadConnection, tables: RecordTables, person: Signatory): LogCheck {
  const events = countEvents(db);
  const told: Told = { versions: new Map(), records: new Map(), logs: [], named: null };
  const broken = brokenLink(db, told);
  if (broken !== null) return { events, ok: false, firstBroken: broken };
  const [records, logs] = [verifyRecords(db, tables, person.id, told), verifyForeign(db, told.logs, person.id)];
  const wrong = [...records.wrong, ...logs.wrong, ...misnamed(told, person)];
  const firstBroken = wrong.length > 0 ? wrong.reduce((least, seq) => Math.min(least, seq)) : null;
  return { events, ok: firstBroken === null && !records.isUnheardOf && !logs.isUnheardOf, firstBroken };
}

/** The event that named the person otherwise than the file does now. */
function misnamed({ named }: Told, { name, unit }: Signatory): number[] {
  return named === null || (named.name === name && named.unit === unit) ? [] : [named.seq];
}

function brokenLink(db: ReadConnection, told: Told): number | null {
  let expected = 1;
  let previous = FIRST_PREVIOUS;
  for (const event of db.each<RawEvent>(RAW_EVENTS)) {
    if (event.seq !== expected) return Math.min(event.seq, expected);
    if (event.types !== ALL_TEXT || text(event.previous) !== previous) return expected;
    const hash = eventHash(event.previous, expected, event.at, event.act, event.subject, event.payload);
    if (text(event.hash) !== hash) return expected;
    const payload = text(event.payload);
    follow(told, expected, contentOf(payload));
    if (text(event.act) === 'person.introduce') told.named = { seq: expected, ...nameIn(payload) };
    previous = hash;
    expected++;
  }
  return null;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
