import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection, WriteConnection } from './driver.ts';

/**
 * One step from a version of a file to the next: a script, then, where SQL cannot say it, code. What it writes is what was
 * right on its day: it never follows later changes of the rooms.
 */
export type Migration = { name: string; sql: string; fill?: (db: WriteConnection) => void };

/** What kind of file a database is: SQLite's application id, and the ordered migrations that made it. */
export type Schema = { name: string; applicationId: number; migrations: readonly Migration[] };

/** Number of migrations a file has gone through. */
export function schemaVersion(db: ReadConnection): number {
  return db.pragma<{ user_version: number }>('user_version')[0]?.user_version ?? 0;
}

/**
 * Refuses files that are not ours or that a newer version of the program has written.
 * Throws `corrupt` or `newer-version`; the file is not touched.
 */
export function checkOrigin(db: ReadConnection, schema: Schema): void {
  const applicationId = db.pragma<{ application_id: number }>('application_id')[0]?.application_id ?? 0;
  const version = schemaVersion(db);
  const isNew = applicationId === 0 && version === 0 && isEmpty(db);
  if (!isNew) checkMarks({ applicationId, version }, schema);
}

/** The two numbers in a file's header that say whose it is. */
export type FileMarks = { applicationId: number; version: number };

/** Throws `corrupt` for a file of another program, `newer-version` for one from a later version of this one. */
export function checkMarks({ applicationId, version }: FileMarks, schema: Schema): void {
  if (applicationId !== schema.applicationId) {
    throw new ArchiveError('corrupt', `文件不是本程序的${schema.name}，程序没有改动它。`, { file: schema.name });
  }
  if (version > schema.migrations.length) {
    throw new ArchiveError(
      'newer-version',
      `${schema.name}由更新版本的程序建立，本版本不能打开；文件没有被改动，请升级程序。`,
      { file: schema.name, found: version, known: schema.migrations.length },
    );
  }
}

/**
 * Brings a database up to date, as a ceremony: foreign keys off, one exclusive transaction, every missing migration in
 * order, checks, commit. Either all of it happens or none. Gives the number of migrations applied.
 */
export function migrate(db: WriteConnection, schema: Schema): number {
  checkOrigin(db, schema);
  const before = schemaVersion(db);
  const missing = schema.migrations.slice(before);
  if (missing.length === 0) return 0;
  db.pragma('foreign_keys = OFF');
  db.script('BEGIN EXCLUSIVE');
  try {
    for (const { sql, fill } of missing) {
      db.script(sql);
      fill?.(db);
    }
    db.script(`PRAGMA application_id = ${schema.applicationId}; PRAGMA user_version = ${schema.migrations.length}`);
    if (db.pragma('foreign_key_check').length > 0) {
      throw new ArchiveError('corrupt', `${schema.name}升级时发现记录不一致，已恢复原状。`, { file: schema.name });
    }
    db.script('COMMIT');
  } catch (error) {
    if (db.isInTransaction) db.script('ROLLBACK');
    throw error;
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return missing.length;
}

function isEmpty(db: ReadConnection): boolean {
  return db.one('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
}
