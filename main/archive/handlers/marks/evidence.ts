import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';

/** Files as evidence: read once, in pieces, so that a recording of some gigabytes holds up nothing else. */
export function evidenceHandlers(): Pick<Handlers, 'evidence.readFile'> {
  return {
    'evidence.readFile': async ({ path }) => {
      if (!isAbsolute(path)) throw new ArchiveError('bad-arguments', '请填写文件的完整路径。', { path });
      const hash = createHash('sha256');
      const file = createReadStream(path);
      try {
        await pipeline(file, hash);
      } catch (cause) {
        throw unreadable(path, cause);
      }
      return { name: basename(path), bytes: file.bytesRead, sha256: hash.digest('hex') };
    },
  };
}

function unreadable(path: string, cause: unknown): ArchiveError {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return isMissing
    ? new ArchiveError('not-found', `找不到文件：${path}`, { path }, { cause })
    : new ArchiveError('unreadable', `文件无法读取，没有加入佐证：${path}`, { path }, { cause });
}
