import { join } from 'node:path';
import type { BackupManifest } from './database/backup/manifest.ts';
import { finishRestores, stageRestore } from './database/backup/restore.ts';
import { removeBackupLeftovers } from './database/backup/write-backup.ts';
import { takeDataLock } from './database/data-lock.ts';
import { openDatabase, openDatabaseReadOnly } from './database/database-file.ts';
import type { ReadConnection, WriteConnection } from './database/driver.ts';
import { LIBRARY_SCHEMA } from './database/schemas.ts';
import { indexInto } from './handlers/library/library-handlers.ts';
import { addSeal } from './history/seals.ts';
import { importBundled } from './library/bundled.ts';
import { isIndexCurrent, rebuildIndex } from './search/index-writer.ts';

/** An opened data folder: `writing` is null where another process, or the medium, does not let us write. */
export type DataFolder = { library: ReadConnection; writing: WriteConnection | null; close: () => void };

export type DataFolderOptions = { dataDir: string; resourcesDir: string; now: () => Date };

/**
 * Opens a data folder as the one process that writes: takes its lock, brings the library up to date, imports the bundled
 * bulletins into a new one, writes the index anew where the program has a newer one. Throws `locked`, `read-only`,
 * `corrupt`, `newer-version`, `disk-full`; nothing is lost by any of them.
 */
export function openForWork({ dataDir, resourcesDir, now }: DataFolderOptions): DataFolder {
  const lock = takeDataLock(dataDir);
  try {
    putRestored(dataDir, now());
    removeBackupLeftovers(dataDir);
    const db = openDatabase(join(dataDir, 'library.db'), LIBRARY_SCHEMA, join(dataDir, 'backups'));
    try {
      if (!isIndexCurrent(db)) rebuildIndex(db);
      importBundled(db, join(resourcesDir, 'bulletins'), { now, index: indexInto(db) });
    } catch (error) {
      db.close();
      throw error;
    }
    return {
      library: db,
      writing: db,
      close: () => {
        db.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Puts a backup in the place of what a data folder holds, which is kept in `backups/`; also where the library is damaged
 * and cannot be opened. Throws `locked`, `not-found`, `corrupt`, `newer-version`, `disk-full`; nothing is then changed.
 */
export async function restoreBackup(dataDir: string, path: string, now: Date): Promise<BackupManifest> {
  const lock = takeDataLock(dataDir);
  try {
    const manifest = await stageRestore(dataDir, path);
    putRestored(dataDir, now);
    return manifest;
  } finally {
    lock.release();
  }
}

/** Finishes restores that wait, and seals the logs as they are now: they may well be shorter than they were. */
function putRestored(dataDir: string, now: Date): void {
  finishRestores(dataDir, now, ({ logs }) => {
    addSeal(dataDir, { at: now.toISOString(), kind: 'restore', path: null, logs });
  });
}

/** Opens a data folder for reading only. Throws `not-found` where there is no library yet, `newer-version`, `corrupt`. */
export function openForLooking({ dataDir }: DataFolderOptions): DataFolder {
  const library = openDatabaseReadOnly(join(dataDir, 'library.db'), LIBRARY_SCHEMA);
  return { library, writing: null, close: () => library.close() };
}
