import { describe, expect, it } from 'vitest';
import { toFileError } from '../../../../main/archive/database/file-errors.ts';
import { toArchiveError } from '../../../../main/archive/database/sqlite-errors.ts';
import { ArchiveError } from '../../../../main/contract/errors.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });
const codeFor = (given: unknown) => (given instanceof ArchiveError ? given.code : given);

describe('failures in the words of the contract', () => {
  it.each([
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['SQLITE_LOCKED_SHAREDCACHE', 'locked'],
    ['SQLITE_CORRUPT', 'corrupt'],
    ['SQLITE_CORRUPT_VTAB', 'corrupt'],
    ['SQLITE_NOTADB', 'corrupt'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
  ])('%s of SQLite is %s', (code, expected) => {
    const cause = failure(code);
    const named = toArchiveError(cause);
    expect(codeFor(named)).toBe(expected);
    expect(named).toMatchObject({ cause, details: { sqlite: code }, message: expect.stringMatching(/。$/) });
  });

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['ENOTDIR', 'unreadable'],
  ])('%s of the file system is %s', (code, expected) => {
    expect(codeFor(toFileError(failure(code)))).toBe(expected);
  });

  it('leaves alone what it does not know', () => {
    for (const other of [failure('SQLITE_CONSTRAINT'), failure('EPIPE'), new Error('x'), 'text', null]) {
      expect(toArchiveError(other)).toBe(other);
      expect(toFileError(other)).toBe(other);
    }
  });
});
