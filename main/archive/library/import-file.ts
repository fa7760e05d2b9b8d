import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BulletinKind, ImportReply, SourceClass } from '../../contract/bulletin.ts';
import { ArchiveError } from '../../contract/errors.ts';
import type { WriteConnection } from '../database/driver.ts';
import { decode, MAX_FILE_BYTES } from '../text/decode.ts';
import { type ReadingText, readingTextOf } from '../text/reading-text.ts';
import { type Kin, nearDuplicates, revisedBulletin } from './kinship.ts';
import { bulletinRow } from './read.ts';
import { sentenceHashes } from './sentences.ts';
import { shortTitleOf } from './short-title.ts';
import { addBulletin, addRevision, findBySha256, type Incoming } from './store.ts';

/** What a manifest knows about a file better than its text does. */
export type Hints = { shortTitle?: string; kind?: BulletinKind; sourceClass?: SourceClass };

export type ImportOptions = {
  /** `id`: a bulletin of its own under an id that it had before, which nothing in the library has. */
  as?: 'new' | { revisionOf: string } | { id: string } | undefined;
  dryRun: boolean;
  hints?: Hints;
  now: () => Date;
  /** Writes the search index of a bulletin; the importer does not know how. */
  index: (number: number, reading: ReadingText, isNew: boolean) => void;
};

export type Imported = ImportReply['imported'][number];
export type ImportOutcome =
  | { kind: 'imported'; imported: Imported }
  | { kind: 'unchanged'; id: string; revision: number };

/** Checksum of a file as the library keeps it: SHA-256, 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes of a file. Throws `not-found`, `too-large`, `unreadable`. */
export function readBytes(path: string): Buffer {
  try {
    const found = statSync(path);
    // A pipe or a device would keep the reader waiting for ever.
    if (!found.isFile()) {
      const what = found.isDirectory() ? '文件夹无法读取' : '不是普通文件';
      throw new ArchiveError('unreadable', `${what}，未导入：${path}`, { path });
    }
    if (found.size > MAX_FILE_BYTES) {
      throw new ArchiveError('too-large', '文件超过 64 MB，未导入。请确认它是文本资料，或拆分后再导入。', { path });
    }
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause;
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (isMissing) throw new ArchiveError('not-found', `找不到文件：${path}`, { path }, { cause });
    throw new ArchiveError('unreadable', `文件无法读取，未导入：${path}`, { path }, { cause });
  }
}

/**
 * Imports the bytes of one file: a bulletin of its own, the next revision of one, or nothing new. To be called inside a
 * transaction; everything that can be refused is refused before the first row is written.
 */
export function importFile(db: WriteConnection, path: string, bytes: Buffer, options: ImportOptions): ImportOutcome {
  const sha256 = sha256Of(bytes);
  const known = findBySha256(db, sha256);
  if (known) return { kind: 'unchanged', ...known };
  const { text, encoding } = decode(bytes);
  const found = readingTextOf(text);
  const { hints = {} } = options;
  const reading = { ...found, kind: hints.kind ?? found.kind, sourceClass: hints.sourceClass ?? found.sourceClass };
  const shortTitle = hints.shortTitle ?? shortTitleOf(reading, path);
  const sentences = sentenceHashes(reading.text);
  const incoming = { bytes, sha256, encoding, path, fileName: basename(path), shortTitle, reading, sentences };
  const revised = revisedBy(db, incoming, options.as);
  const near = nearDuplicates(db, incoming).filter((kin) => kin.number !== revised?.number);
  const place = options.dryRun ? planned(db, incoming, revised) : keep(db, incoming, revised, options);
  return {
    kind: 'imported',
    imported: {
      path,
      ...place,
      encoding,
      repairs: reading.repairs.length,
      damaged: reading.damaged.length,
      nearDuplicates: near.map(({ id, share }) => ({ id, share: Math.round(share * 1000) / 1000 })),
    },
  };
}

type Revised = Pick<Kin, 'number' | 'id'>;
type Place = { id: string; revision: number };

function revisedBy(db: WriteConnection, incoming: Incoming, as: ImportOptions['as']): Revised | null {
  if (as === 'new' || (as && 'id' in as)) return null;
  return as ? bulletinRow(db, as.revisionOf) : revisedBulletin(db, incoming);
}

function keep(db: WriteConnection, incoming: Incoming, revised: Revised | null, options: ImportOptions): Place {
  const at = options.now().toISOString();
  if (revised) {
    const revision = addRevision(db, revised.number, incoming, at);
    options.index(revised.number, incoming.reading, false);
    return { id: revised.id, revision };
  }
  const { as } = options;
  const id = typeof as === 'object' && 'id' in as ? as.id : freeId(db, incoming.sha256);
  options.index(addBulletin(db, id, incoming, at), incoming.reading, true);
  return { id, revision: 1 };
}

function planned(db: WriteConnection, incoming: Incoming, revised: Revised | null): Place {
  return revised
    ? { id: revised.id, revision: bulletinRow(db, revised.id).revision + 1 }
    : { id: freeId(db, incoming.sha256), revision: 1 };
}

/**
 * A bulletin's id is the beginning of the checksum of its first revision: the same on every machine that imported the
 * same file, so that exchanged marks find it.
 */
function freeId(db: WriteConnection, sha256: string): string {
  for (const length of [12, 16, 24, 64]) {
    const id = sha256.slice(0, length);
    if (db.one('SELECT 1 FROM bulletin WHERE id = ?', id) === undefined) return id;
  }
  return sha256;
}
