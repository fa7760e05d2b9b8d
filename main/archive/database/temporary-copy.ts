import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type OpenOptions, openForReading, type ReadConnection } from './driver.ts';
import { toFileError } from './file-errors.ts';

/**
 * Opens a copy of a database and of the changes still standing in its `-wal` file. The copy lies in a folder that only
 * this user can enter, and goes when the connection is closed.
 */
export function openTemporaryCopy(path: string, options: OpenOptions): ReadConnection {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    return openForReading(copy, options).onClose(remove);
  } catch (error) {
    remove();
    throw toFileError(error);
  }
}
