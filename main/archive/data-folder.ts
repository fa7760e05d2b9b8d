import { join } from 'node:path';
import { takeDataLock } from './database/data-lock.ts';
import { openDatabase, openDatabaseReadOnly } from './database/database-file.ts';
import type { ReadConnection, WriteConnection } from './database/driver.ts';
import { LIBRARY_SCHEMA } from './database/schemas.ts';
import { importBundled } from './library/bundled.ts';
import { indexInto } from './library-handlers.ts';
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

/** Opens a data folder for reading only. Throws `not-found` where there is no library yet, `newer-version`, `corrupt`. */
export function openForLooking({ dataDir }: DataFolderOptions): DataFolder {
  const library = openDatabaseReadOnly(join(dataDir, 'library.db'), LIBRARY_SCHEMA);
  return { library, writing: null, close: () => library.close() };
}
