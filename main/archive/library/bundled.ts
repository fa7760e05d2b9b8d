import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../../contract/errors.ts';
import type { WriteConnection } from '../database/driver.ts';
import { type ImportOptions, importFile, readBytes, sha256Of } from './import-file.ts';

const manifest = z.array(
  z.strictObject({
    file: z.string().regex(/^[\w.-]+$/),
    sha256: z.string().length(64),
    shortTitle: z.string().min(1),
    kind: z.enum(['rectification', 'news', 'work-report', 'other']),
    sourceClass: z.enum(['official', 'media', 'compiled']),
  }),
);

/**
 * Imports the bulletins that come with the program, through the same importer that users get. Does nothing for a
 * library that has received them before: a reader who removes one does not get it back unasked.
 */
export function importBundled(
  db: WriteConnection,
  folder: string,
  options: Omit<ImportOptions, 'hints' | 'as' | 'dryRun'>,
): number {
  if (db.one("SELECT 1 FROM machine WHERE key = 'bundled'") !== undefined) return 0;
  const entries = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  return db.transaction(() => {
    for (const { file, sha256, shortTitle, kind, sourceClass } of entries) {
      const bytes = readBytes(join(folder, file));
      if (sha256Of(bytes) !== sha256) {
        throw new ArchiveError('corrupt', `随程序提供的资料 ${file} 与校验码不符，请重新安装程序。`, { file });
      }
      importFile(db, `bulletins/${file}`, bytes, {
        ...options,
        dryRun: false,
        hints: { shortTitle, kind, sourceClass },
      });
    }
    db.run("INSERT INTO machine (key, value) VALUES ('bundled', '1')");
    return entries.length;
  });
}
