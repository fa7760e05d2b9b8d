import { mkdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';
import { chineseDay } from '../export/dates.ts';
import { freePath } from '../export/file-name.ts';
import { writingRefused } from '../people/person-connection.ts';
import type { PersonalContext } from './personal-context.ts';

/** What is to be written: to a path of the caller's, else under a speaking name and an extension (`format`). */
export type Target = { path?: string | undefined; name: string; format: string };

/**
 * Where a file goes: the path that the caller chose, else a free one in `exports/` of the data folder. Throws
 * `bad-arguments` for a path of the archive's own files, and the refusal where nothing may be written.
 */
export function targetPath(
  { dataDir, writableLibrary, refusal, now }: PersonalContext,
  { path, name, format }: Target,
): string {
  if (path !== undefined) return ownPath(dataDir, path);
  if (!writableLibrary) throw writingRefused(refusal);
  const folder = join(dataDir, 'exports');
  mkdirSync(folder, { recursive: true });
  return freePath(folder, `${name} ${chineseDay(now().toISOString())}`, format);
}

/** A path that the caller chose: absolute, and not one of the files that the archive itself lives in. */
function ownPath(dataDir: string, path: string): string {
  if (!isAbsolute(path)) throw new ArchiveError('bad-arguments', '导出路径须是完整路径。', { path });
  const [first = '', second] = relative(resolve(dataDir), resolve(path)).toLowerCase().split(sep);
  const isOurs =
    second === undefined ? /^(library|lock)\.db/.test(first) : ['people', 'backups', 'logs'].includes(first);
  if (isOurs) throw new ArchiveError('bad-arguments', '不能导出到程序自己的数据文件上，请另选位置。', { path });
  return path;
}
