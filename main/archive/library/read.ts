import type { Block, Bulletin, BulletinSummary, Damage, Metadata, Repair } from '../../contract/bulletin.ts';
import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection } from '../database/driver.ts';
import { decodeBlocks } from '../text/block-codec.ts';
import { outlineOf } from '../text/outline.ts';

/** What is found in a reading text once, at import, and kept beside it as JSON; its blocks are kept apart. */
export type Findings = { metadata: Metadata; repairs: Repair[]; damaged: Damage[] };

/** A text with its blocks, for rooms that place something in it. */
export type TextRecord = { id: string; shortTitle: string; title: string | null; text: string; blocks: Block[] };

export type BulletinRow = {
  number: number;
  id: string;
  revision: number;
  short_title: string;
  title: string | null;
  issuer: string | null;
  /** Inspected body, 届次 and round as one (“十二届市委第二轮”), year of the inspection or of the latest date. */
  body: string | null;
  round: string | null;
  year: string | null;
  kind: BulletinSummary['kind'];
  source_class: NonNullable<BulletinSummary['sourceClass']> | null;
  script: BulletinSummary['script'];
  characters: number;
  latest_date: string | null;
  imported_at: string;
  source: string;
};

type RevisionRow = {
  number: number;
  sha256: string;
  encoding: string;
  size: number;
  importer: number;
  path: string;
  text: string;
  blocks: Uint8Array;
  findings: string;
};

/** Every bulletin at its current revision, in the order of import. */
export function listBulletins(db: ReadConnection): BulletinSummary[] {
  return db.all<BulletinRow>('SELECT * FROM bulletin ORDER BY number').map(toSummary);
}

/** How much there is to read: bulletins, and their characters without white space. */
export function libraryCounts(db: ReadConnection): { bulletins: number; characters: number } {
  const counts = db.one<{ bulletins: number; characters: number }>(
    'SELECT count(*) AS bulletins, coalesce(sum(characters), 0) AS characters FROM bulletin',
  );
  return counts ?? { bulletins: 0, characters: 0 };
}

type Known = { changes: string; state: string };

const STATES = new WeakMap<ReadConnection, Known>();

/** Changes whenever a bulletin is added or revised: tells whether what was kept of the library still holds. */
export function libraryState(db: ReadConnection): string {
  // Others' commits, and changes of our own: microseconds, where the bulletins themselves take one millisecond in 10,000.
  const changes = JSON.stringify(db.one('SELECT data_version, total_changes() FROM pragma_data_version'));
  const known = STATES.get(db);
  if (known?.changes === changes) return known.state;
  const state = JSON.stringify(db.one('SELECT count(*), max(imported_at), sum(revision) FROM bulletin'));
  STATES.set(db, { changes, state });
  return state;
}

/** The row of a bulletin. Throws `not-found`. */
export function bulletinRow(db: ReadConnection, id: string): BulletinRow {
  const row = db.one<BulletinRow>('SELECT * FROM bulletin WHERE id = ?', id);
  if (!row) throw new ArchiveError('not-found', `资料库中没有编号为 ${id} 的资料。`, { bulletin: id });
  return row;
}

/** One revision of a bulletin with all that is known of it; the current one unless named. Throws `not-found`. */
export function readBulletin(db: ReadConnection, id: string, revision?: number): Bulletin {
  const row = bulletinRow(db, id);
  const found = revisionRow(db, row, revision ?? row.revision);
  const { metadata, repairs, damaged } = parseFindings(found.findings);
  const blocks = decodeBlocks(found.blocks, found.text);
  return {
    id: row.id,
    shortTitle: row.short_title,
    ...(row.title !== null && { title: row.title }),
    kind: row.kind,
    ...(row.source_class !== null && { sourceClass: row.source_class }),
    script: row.script,
    revision: found.number,
    metadata,
    text: found.text,
    outline: outlineOf(blocks, found.text),
    blocks,
    repairs,
    damaged,
    file: { name: row.source, sha256: found.sha256, encoding: found.encoding, bytes: found.size },
  };
}

/** A reading text with its blocks; `source` says what it was made from, as `textSources` has it. */
export type RevisionText = { text: string; blocks: Block[]; source: string };

/** Reading text and blocks of a revision, for rooms that place something in it. Throws `not-found`. */
export function readText(db: ReadConnection, id: string, revision: number): RevisionText {
  const { text, blocks, sha256, encoding, importer } = revisionRow(db, bulletinRow(db, id), revision);
  return { text, blocks: decodeBlocks(blocks, text), source: `${sha256}:${encoding}:${importer}` };
}

/** The revisions of a bulletin (by its row's number) in their order, with the SHA-256 of their bytes. */
export function revisionHashes(db: ReadConnection, bulletin: number): { number: number; sha256: string }[] {
  return db.all('SELECT number, sha256 FROM revision WHERE bulletin = ? ORDER BY number', bulletin);
}

/**
 * The revisions of a bulletin (by its row's number) in their order, each with what its reading text was made from: SHA-256
 * of the bytes, their encoding and the version of the reader. The same on any machine means the same text, offset by offset.
 */
export function textSources(db: ReadConnection, bulletin: number): { revision: number; source: string }[] {
  return db.all(
    `SELECT number AS revision, sha256 || ':' || encoding || ':' || importer AS source
     FROM revision WHERE bulletin = ? ORDER BY number`,
    bulletin,
  );
}

/** The revisions of a bulletin (by its row's number) in their order, each with the path of its file and when it came in. */
export function listRevisions(
  db: ReadConnection,
  bulletin: number,
): { revision: number; path: string; importedAt: string }[] {
  return db.all(
    'SELECT number AS revision, path, imported_at AS importedAt FROM revision WHERE bulletin = ? ORDER BY number',
    bulletin,
  );
}

function revisionRow(db: ReadConnection, bulletin: BulletinRow, number: number): RevisionRow {
  const row = db.one<RevisionRow>(
    `SELECT number, sha256, encoding, importer, length(bytes) AS size, path, text, blocks, findings
     FROM revision WHERE bulletin = ? AND number = ?`,
    bulletin.number,
    number,
  );
  if (!row) {
    throw new ArchiveError('not-found', `《${bulletin.short_title}》没有第 ${number} 个版本。`, {
      bulletin: bulletin.id,
      number,
    });
  }
  return row;
}

/** The importer wrote this JSON itself, in the same transaction as the text it describes. */
export function parseFindings(json: string): Findings {
  return JSON.parse(json);
}

type TextRow = { id: string; short_title: string; title: string | null; text: Buffer; blocks: Buffer };

// The driver takes ten times as long over a text of this length as over its bytes.
const CURRENT_TEXT = `SELECT b.id, b.short_title, b.title, CAST(r.text AS BLOB) AS text, r.blocks FROM bulletin b
  JOIN revision r ON r.bulletin = b.number AND r.number = b.revision`;

/** The current text of the bulletin with a number (the rowid of the index), or undefined. */
export function currentText(db: ReadConnection, number: number): TextRecord | undefined {
  const row = db.one<TextRow>(`${CURRENT_TEXT} WHERE b.number = ?`, number);
  return row && toTextRecord(row);
}

/** Texts (UTF-8) and blocks of some bulletins as bytes, one at a time, with their numbers. */
export function textBytes(db: ReadConnection, numbers: Iterable<number>): Generator<[number, Buffer, Buffer]> {
  return db.eachList<[number, Buffer, Buffer]>(
    `SELECT b.number, CAST(r.text AS BLOB), r.blocks FROM bulletin b
     JOIN revision r ON r.bulletin = b.number AND r.number = b.revision
     WHERE b.number IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...numbers]),
  );
}

/**
 * The first place of some words, as they are spelled, in the current texts of some bulletins, and the blocks: places in
 * code points from 1, 0 where the text has none. SQLite looks for them itself, for handing over a text takes twice as long.
 */
export function firstPlaces(
  db: ReadConnection,
  numbers: Iterable<number>,
  words: string,
): Generator<[number, number, Buffer]> {
  return db.eachList<[number, number, Buffer]>(
    `SELECT b.number, instr(r.text, ?), r.blocks FROM bulletin b
     JOIN revision r ON r.bulletin = b.number AND r.number = b.revision
     WHERE b.number IN (SELECT value FROM json_each(?))`,
    words,
    JSON.stringify([...numbers]),
  );
}

/** The current text of every bulletin, one at a time, with its number. */
export function* currentTexts(db: ReadConnection): Generator<TextRecord & { number: number }> {
  for (const { number } of db.all<{ number: number }>('SELECT number FROM bulletin ORDER BY number')) {
    const record = currentText(db, number);
    if (record) yield { number, ...record };
  }
}

function toTextRecord(row: TextRow): TextRecord {
  const text = row.text.toString('utf8');
  return { id: row.id, shortTitle: row.short_title, title: row.title, text, blocks: decodeBlocks(row.blocks, text) };
}

export function toSummary(row: BulletinRow): BulletinSummary {
  return {
    id: row.id,
    shortTitle: row.short_title,
    ...(row.title !== null && { title: row.title }),
    ...(row.issuer !== null && { issuer: row.issuer }),
    kind: row.kind,
    ...(row.source_class !== null && { sourceClass: row.source_class }),
    script: row.script,
    characters: row.characters,
    revision: row.revision,
    importedAt: row.imported_at,
    source: row.source,
  };
}
