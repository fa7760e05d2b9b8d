import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';

/** Names a failure of the file system in the contract's words. Anything unforeseen is given back as it is. */
export function toFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const options = { cause: error };
  switch (error.code) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new ArchiveError('read-only', '数据文件夹不可写入，只能阅读，不能保存。', {}, options);
    case 'ENOSPC':
    case 'EDQUOT':
      return new ArchiveError(
        'disk-full',
        '磁盘已满，本次操作没有保存，此前的内容不受影响。请腾出空间后重试。',
        {},
        options,
      );
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EIO':
      return new ArchiveError('unreadable', '数据文件夹的位置不可用，没有改动任何文件。请检查该位置。', {}, options);
    default:
      return error;
  }
}

/** Makes a folder and those above it. Throws `read-only`, `disk-full`, `unreadable`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    checkWritable(nearestFolder(path));
    throw toFileError(error);
  }
}

/** Throws `read-only`. On a read-only medium Node says of a deep folder merely that its parent is not there. */
function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw toFileError(error);
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestFolder(dirname(path));
}
