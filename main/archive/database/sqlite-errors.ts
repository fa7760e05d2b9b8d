import { ArchiveError } from '../../contract/errors.ts';

/** A full disk shows as any of these, depending on which of its files SQLite could not enlarge. */
const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_SHMOPEN']);

/** SQLite's result code of an error, such as `SQLITE_BUSY`, or null for other errors. */
function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}

/**
 * Names a failure of SQLite in the contract's words (https://sqlite.org/rescode.html). Anything else is given back
 * as it is.
 */
export function toArchiveError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  const options = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new ArchiveError(
      'locked',
      '资料库正被另一个程序使用，本次操作没有进行，请稍后再试。',
      { sqlite: code },
      options,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new ArchiveError('corrupt', '数据库文件已损坏，程序没有改动它。请从备份恢复。', { sqlite: code }, options);
  }
  if (FULL.has(code)) {
    return new ArchiveError(
      'disk-full',
      '磁盘已满，本次操作没有保存，此前的内容不受影响。请腾出空间后重试。',
      { sqlite: code },
      options,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new ArchiveError('read-only', '数据文件夹不可写入，只能阅读，不能保存。', { sqlite: code }, options);
  }
  return error;
}

/** Whether reading failed because the file is damaged: SQLite says that it is malformed, or that a table is not there. */
export function isDamage(error: unknown): boolean {
  if (error instanceof ArchiveError) return error.code === 'corrupt';
  return sqliteCode(error) === 'SQLITE_ERROR';
}
