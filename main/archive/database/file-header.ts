import { closeSync, openSync, readSync } from 'node:fs';
import { ArchiveError } from '../../contract/errors.ts';
import { toFileError } from './file-errors.ts';
import { checkMarks, type Schema } from './migrate.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Looks at the header of a file before SQLite opens it, so that a file that is not ours is refused without a byte
 * changed, not even by a checkpoint. Offsets: https://sqlite.org/fileformat.html#the_database_header.
 * A missing or empty file passes: it is about to be made. Throws `corrupt`, `newer-version`, `read-only`.
 */
export function checkHeader(path: string, schema: Schema): void {
  const header = readHeader(path);
  if (header.length === 0) return;
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new ArchiveError('corrupt', `${schema.name}文件已损坏，程序没有改动它。请从备份恢复。`, {
      file: schema.name,
    });
  }
  const marks = { version: header.readInt32BE(60), applicationId: header.readInt32BE(68) };
  // A file whose first migration was interrupted has no marks yet; SQLite knows more about it (checkOrigin).
  if (marks.applicationId !== 0) checkMarks(marks, schema);
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return header.subarray(0, 0);
    throw toFileError(error);
  }
}
