import type { ReadConnection } from '../database/driver.ts';
import { eventHash, FIRST_PREVIOUS } from '../database/event-hash.ts';
import type { ToldLog } from './told.ts';

/** Bytes as they lie in the file: text that is no longer UTF-8 would be mended on its way into a string. */
type RawEvent = {
  hash: string;
  origin: string;
  seq: number;
  at: Uint8Array;
  act: Uint8Array;
  subject: Uint8Array;
  payload: Uint8Array;
  previous: string;
};

const RAW_EVENTS = `
  SELECT hash, origin, seq, CAST(at AS BLOB) AS at, CAST(act AS BLOB) AS act, CAST(subject AS BLOB) AS subject,
    CAST(payload AS BLOB) AS payload, previous
  FROM foreign_event`;

type Link = { seq: number; previous: string };

/**
 * Holds the logs of others against what the own log says of them: each merge names the last event of every log that came
 * with it, and from there down to the first all must be here, unchanged. Gives the merges of which that is not so, and
 * whether there are events that no merge brought. `personId`: whose file it is; of that log, part may be in `event`.
 */
export function verifyForeign(
  db: ReadConnection,
  logs: readonly ToldLog[],
  personId: string,
): { wrong: number[]; isUnheardOf: boolean } {
  const links = new Map<string, Link>();
  let rows = 0;
  for (const { hash, origin, seq, at, act, subject, payload, previous } of db.each<RawEvent>(RAW_EVENTS)) {
    rows++;
    if (eventHash(previous, seq, at, act, subject, payload) === hash)
      links.set(nameOf(origin, hash), { seq, previous });
  }
  const reached = new Set<string>();
  const isOwn = (hash: string, origin: string, seq: number): boolean =>
    origin === personId && db.one('SELECT 1 FROM event WHERE seq = ? AND hash = ?', seq, hash) !== undefined;
  const isWhole = ({ origin, events, head }: ToldLog): boolean => {
    let hash = head;
    for (let seq = events; seq > 0; seq--) {
      const name = nameOf(origin, hash);
      if (reached.has(name) || isOwn(hash, origin, seq)) return true;
      const link = links.get(name);
      if (link?.seq !== seq) return false;
      reached.add(name);
      hash = link.previous;
    }
    return hash === FIRST_PREVIOUS;
  };
  const wrong = logs.filter((log) => !isWhole(log)).map(({ seq }) => seq);
  return { wrong, isUnheardOf: reached.size < rows };
}

function nameOf(origin: string, hash: string): string {
  return `${hash} ${origin}`;
}
