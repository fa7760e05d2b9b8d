import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ArchiveError, type ErrorCode } from '../../contract/errors.ts';
import {
  type OpenOptions,
  openForReading,
  openForWriting,
  type ReadConnection,
  type WriteConnection,
} from './driver.ts';
import { makeFolder } from './file-errors.ts';
import { checkHeader } from './file-header.ts';
import { checkOrigin, migrate, type Schema, schemaVersion } from './migrate.ts';
import { openTemporaryCopy } from './temporary-copy.ts';

/** Above this size a full check at every start would keep the reader waiting; `verify` still does it. */
const CHECKED_AT_START_BYTES = 128 * 1024 * 1024;

/**
 * Opens a database of ours for writing: check of origin, check of integrity, pragmas, a copy of an older file into
 * `backups/` before it is migrated, migrations. A file that is refused is left byte for byte as it was.
 * Throws `newer-version`, `corrupt`, `locked`, `read-only`, `disk-full`, `unreadable`.
 */
export function openDatabase(
  path: string,
  schema: Schema,
  backupDir: string,
  options: OpenOptions = {},
): WriteConnection {
  makeFolder(dirname(path));
  // The header of an encrypted file is encrypted, too.
  if (options.key === undefined) checkHeader(path, schema);
  const isPending = hasPendingChanges(path);
  if (isPending) inspectOnly(path, schema, options);
  const db = openForWriting(path, options);
  try {
    if (!isPending) inspect(db, path, schema);
    switchToWriteAheadLog(db);
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const version = schemaVersion(db);
    if (version > 0 && version < schema.migrations.length) keepCopy(db, path, backupDir, version);
    migrate(db, schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function inspect(db: ReadConnection, path: string, schema: Schema): void {
  checkOrigin(db, schema);
  if (statSync(path).size <= CHECKED_AT_START_BYTES) checkIntegrity(db, schema);
}

/** A connection that may write would move the pending changes into the file on closing, even into one it refuses. */
function inspectOnly(path: string, schema: Schema, options: OpenOptions): void {
  const db = openForReading(path, options);
  try {
    inspect(db, path, schema);
  } finally {
    db.close();
  }
}

/** On a read-only medium SQLite keeps the old mode without a word, and fails at the first write only. */
function switchToWriteAheadLog(db: WriteConnection): void {
  const mode = db.pragma<{ journal_mode: string }>('journal_mode = WAL')[0]?.journal_mode;
  if (mode !== 'wal')
    throw new ArchiveError('read-only', '数据文件夹不可写入，只能阅读，不能保存。', { mode: mode ?? '' });
}

/**
 * Opens a database of ours for reading only. A WAL file on a medium that cannot be written, or is full, is opened from memory, or,
 * when changes still stand in its `-wal` file, from a copy in the temporary folder, removed when it is closed.
 * Throws `not-found`, `newer-version`, `corrupt`, `locked`, `unreadable`; `read-only` when the file would need an
 * upgrade first.
 */
export function openDatabaseReadOnly(path: string, schema: Schema, options: OpenOptions = {}): ReadConnection {
  if (!existsSync(path)) throw new ArchiveError('not-found', `${schema.name}不存在：${path}`, { path });
  if (options.key === undefined) checkHeader(path, schema);
  const db = openAnyhow(path, options);
  try {
    checkOrigin(db, schema);
    if (schemaVersion(db) < schema.migrations.length) {
      throw new ArchiveError('read-only', `${schema.name}需要升级后才能阅读，但文件夹不可写入；文件没有被改动。`, {
        path,
      });
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Where SQLite cannot make the files that reading a WAL database takes. */
const UNWRITABLE: readonly ErrorCode[] = ['read-only', 'disk-full'];

function openAnyhow(path: string, options: OpenOptions): ReadConnection {
  const db = openForReading(path, options);
  try {
    db.one('SELECT 1 FROM sqlite_schema LIMIT 1');
    return db;
  } catch (error) {
    db.close();
    if (!(error instanceof ArchiveError) || !UNWRITABLE.includes(error.code)) throw error;
    return hasPendingChanges(path) || options.key !== undefined
      ? openTemporaryCopy(path, options)
      : openForReading(asRollbackImage(path));
  }
}

function hasPendingChanges(path: string): boolean {
  const wal = `${path}-wal`;
  return existsSync(wal) && statSync(wal).size > 0;
}

/** The file with its header set from WAL to rollback journal (bytes 18 and 19, https://sqlite.org/fileformat.html). */
function asRollbackImage(path: string): Buffer {
  const image = readFileSync(path);
  image[18] = 1;
  image[19] = 1;
  return image;
}

/** Throws `corrupt` with SQLite's first finding. */
export function checkIntegrity(db: ReadConnection, schema: Schema): void {
  const finding = db.pragma<{ quick_check: string }>('quick_check(1)')[0]?.quick_check;
  if (finding === 'ok') return;
  throw new ArchiveError('corrupt', `${schema.name}文件已损坏，程序没有改动它。请从备份恢复。`, {
    file: schema.name,
    finding: finding ?? '',
  });
}

function keepCopy(db: WriteConnection, path: string, backupDir: string, version: number): void {
  makeFolder(backupDir);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = join(backupDir, `${basename(path, '.db')}-v${version}-${stamp}.db`);
  try {
    db.run('VACUUM INTO ?', copy);
  } catch (error) {
    // Half a copy would look like a backup.
    rmSync(copy, { force: true });
    throw error;
  }
}
