import { accessSync, constants, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';
import { openForWriting, type WriteConnection } from './driver.ts';
import { makeFolder, toFileError } from './file-errors.ts';

/** Held by the one process that writes to a data folder; the system frees it when that process ends, however it ends. */
export type DataLock = { release: () => void };

/**
 * Takes the lock of a data folder. Throws `locked` when another process holds it, `read-only` when it cannot be
 * written.
 */
export function takeDataLock(dataDir: string): DataLock {
  makeFolder(dataDir);
  const path = join(dataDir, 'lock.db');
  const db = lockExclusively(path);
  try {
    // SQLite quietly makes a lock on a read-only medium a shared one. Asked of the system, not by opening the file:
    // closing it again would free the lock (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled).
    accessSync(dataDir, constants.W_OK);
    accessSync(path, constants.W_OK);
  } catch (error) {
    db.close();
    throw toFileError(error);
  }
  return { release: () => db.close() };
}

function lockExclusively(path: string): WriteConnection {
  try {
    return openLocked(path);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'corrupt') throw error;
    // The lock file holds no data: a damaged one must not keep the reader from the archive.
    truncateSync(path, 0);
    return openLocked(path);
  }
}

function openLocked(path: string): WriteConnection {
  const db = openForWriting(path);
  try {
    db.pragma('busy_timeout = 0');
    db.script('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
