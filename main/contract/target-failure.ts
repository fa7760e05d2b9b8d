import { ArchiveError, type ErrorCode } from './errors.ts';

/** What the system's error codes mean for a file that somebody chose a place for, in the reader's words. */
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

/** A failure to write a chosen file, named in the contract's words. Anything unforeseen is given back as it is. */
export function targetFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const failure = FAILURES[code];
  return failure ? new ArchiveError(failure.code, failure.sentence, { path }, { cause: error }) : error;
}
