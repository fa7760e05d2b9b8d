import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ArchiveError, type ErrorCode } from '../../contract/errors.ts';

/** Pieces are gathered up to this size before they are written. */
const BUFFER_BYTES = 1024 * 1024;

/**
 * Writes a file so that at every moment the path holds either what was there before or the complete new content: to a
 * temporary file in the same folder, to the disk, then renamed. `pieces` are written as UTF-8 one after the other.
 * Gives the size in bytes. Throws `disk-full`, `read-only` (also for a file that another program holds), `not-found`
 * for a missing folder, `bad-arguments` for a path that cannot be a file; the file that was there is then untouched.
 */
export function writeFileAtomically(path: string, pieces: Iterable<string | Uint8Array>): number {
  // Short whatever the name is: a long name and a suffix together could pass the limit of the file system.
  const temporary = join(dirname(path), `.xunyue-${randomUUID()}.tmp`);
  try {
    refuseFolder(path);
    const bytes = writeAndSync(temporary, pieces);
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw namedFailure(error, path);
  }
}

function writeAndSync(path: string, pieces: Iterable<string | Uint8Array>): number {
  const file = openSync(path, 'wx');
  try {
    let bytes = 0;
    for (const chunk of gathered(pieces)) {
      for (let from = 0; from < chunk.length; ) from += writeSync(file, chunk, from);
      bytes += chunk.length;
    }
    fsyncSync(file);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function* gathered(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    held.push(bytes);
    size += bytes.length;
    if (size < BUFFER_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Makes the rename last through a power cut. Windows cannot open folders and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Some file systems cannot sync a folder, or let nobody read it; the file itself is complete and in its place.
    if (!['EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  }
}

function refuseFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new ArchiveError('bad-arguments', `${path} 是一个文件夹，请另取文件名。`, { path });
}

const FAILURES: Readonly<Record<string, { code: ErrorCode; sentence: string }>> = {
  ENOSPC: { code: 'disk-full', sentence: '磁盘已满，文件没有写成，原有文件未动。请腾出空间后重试。' },
  EDQUOT: { code: 'disk-full', sentence: '磁盘配额已用完，文件没有写成，原有文件未动。请腾出空间后重试。' },
  EFBIG: { code: 'disk-full', sentence: '文件超过了磁盘允许的大小，没有写成，原有文件未动。' },
  EROFS: { code: 'read-only', sentence: '目标位置不可写入，文件没有写成。请换一个文件夹。' },
  EACCES: {
    code: 'read-only',
    sentence: '没有写入目标位置的权限，或该文件正被其他程序打开；文件没有写成，原有文件未动。',
  },
  EPERM: {
    code: 'read-only',
    sentence: '没有写入目标位置的权限，或该文件正被其他程序打开；文件没有写成，原有文件未动。',
  },
  EBUSY: { code: 'read-only', sentence: '该文件正被其他程序打开，没有写成，原有文件未动。请关闭后重试。' },
  ENOENT: { code: 'not-found', sentence: '目标文件夹不存在，文件没有写成。请换一个文件夹。' },
  ENOTDIR: { code: 'not-found', sentence: '目标文件夹不存在，文件没有写成。请换一个文件夹。' },
  EISDIR: { code: 'bad-arguments', sentence: '目标是一个文件夹，请另取文件名。' },
  ENAMETOOLONG: { code: 'bad-arguments', sentence: '文件名或路径过长，文件没有写成。请取短一些的名称。' },
  EINVAL: { code: 'bad-arguments', sentence: '文件名不合规则，文件没有写成。请另取文件名。' },
};

function namedFailure(error: unknown, path: string): unknown {
  const failure = FAILURES[codeOf(error) ?? ''];
  return failure ? new ArchiveError(failure.code, failure.sentence, { path }, { cause: error }) : error;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
