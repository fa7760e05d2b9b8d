import type { SqlValue, WriteConnection } from '../database/driver.ts';
import { encodeBlocks } from '../text/block-codec.ts';
import { READER_VERSION, type ReadingText } from '../text/reading-text.ts';
import type { BulletinRow } from './read.ts';
import { sketchOf } from './sentences.ts';

/** One file, read and understood, ready to be kept. */
export type Incoming = {
  bytes: Uint8Array;
  sha256: string;
  encoding: string;
  /** Where it came from; a later file from the same path may be its next revision. */
  path: string;
  fileName: string;
  shortTitle: string;
  reading: ReadingText;
  /** Hashes of the sentences of the reading text. */
  sentences: ReadonlySet<number>;
};

/** Adds a bulletin with its first revision. Gives its number, the rowid of its index entry. */
export function addBulletin(db: WriteConnection, id: string, incoming: Incoming, at: string): number {
  const { reading } = incoming;
  db.run(
    `INSERT INTO bulletin (id, revision, short_title, kind, source_class, title, issuer, body, round, year, script,
       characters, latest_date, imported_at, source) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    incoming.shortTitle,
    reading.kind,
    reading.sourceClass ?? null,
    ...listedValues(incoming, at),
  );
  const number = db.one<Pick<BulletinRow, 'number'>>('SELECT number FROM bulletin WHERE id = ?', id)?.number ?? 0;
  addRevisionRow(db, number, 1, incoming, at);
  return number;
}

/** Adds the next revision of a bulletin and makes it the current one. Gives its revision number. */
export function addRevision(db: WriteConnection, number: number, incoming: Incoming, at: string): number {
  const last =
    db.one<{ last: number }>('SELECT max(number) AS last FROM revision WHERE bulletin = ?', number)?.last ?? 0;
  db.run(
    `UPDATE bulletin SET revision = ?, title = ?, issuer = ?, body = ?, round = ?, year = ?, script = ?, characters = ?,
       latest_date = ?, imported_at = ?, source = ? WHERE number = ?`,
    last + 1,
    ...listedValues(incoming, at),
    number,
  );
  addRevisionRow(db, number, last + 1, incoming, at);
  return last + 1;
}

/** What the row of a bulletin repeats of its current revision. */
function listedValues({ reading, fileName }: Incoming, at: string): SqlValue[] {
  const { metadata, title, script, characters } = reading;
  const { issuer, inspectedBody, congress, round, inspectedTo, latestDate } = metadata;
  return [
    title ?? null,
    issuer ?? null,
    inspectedBody ?? null,
    congress && round ? `${congress}${round}` : null,
    (inspectedTo ?? latestDate)?.slice(0, 4) ?? null,
    script,
    characters,
    latestDate ?? null,
    at,
    fileName,
  ];
}

function addRevisionRow(db: WriteConnection, bulletin: number, number: number, incoming: Incoming, at: string): void {
  const { metadata, blocks, repairs, damaged, text } = incoming.reading;
  db.run(
    `INSERT INTO revision (bulletin, number, blocks, text, sha256, encoding, path, importer, imported_at, findings, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    bulletin,
    number,
    encodeBlocks(blocks),
    text,
    incoming.sha256,
    incoming.encoding,
    incoming.path,
    READER_VERSION,
    at,
    JSON.stringify({ metadata, repairs, damaged }),
    incoming.bytes,
  );
  if (number > 1) db.run('DELETE FROM sketch WHERE bulletin = ?', bulletin);
  // A row at a time: a statement for all of them would make FTS5 write out what it holds in memory (`index-writer.ts`).
  for (const hash of sketchOf(incoming.sentences)) {
    db.run('INSERT OR IGNORE INTO sketch (hash, bulletin) VALUES (?, ?)', hash, bulletin);
  }
}

/** The revision that holds these very bytes, if there is one. */
export function findBySha256(db: WriteConnection, sha256: string): { id: string; revision: number } | undefined {
  return db.one(
    `SELECT b.id, r.number AS revision FROM revision r JOIN bulletin b ON b.number = r.bulletin
     WHERE r.sha256 = ? ORDER BY r.number DESC LIMIT 1`,
    sha256,
  );
}
