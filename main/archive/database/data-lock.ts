import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';
import { openForWriting } from './driver.ts';

/** Held by the one process that writes to a data folder; the system frees it when that process ends, however it ends. */
export type DataLock = { release: () => void };

/** Takes the lock of a data folder. Throws `locked` when another process holds it, `read-only` when it cannot be written. */
export function takeDataLock(dataDir: string): DataLock {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (cause) {
    throw new ArchiveError('read-only', '数据文件夹不可写入，只能阅读，不能保存。', { dataDir }, { cause });
  }
  const db = openForWriting(join(dataDir, 'lock.db'));
  try {
    db.pragma('busy_timeout = 0');
    db.script('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw error;
  }
  return { release: () => db.close() };
}
