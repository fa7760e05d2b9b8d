import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForWork } from '../../main/archive/data-folder.ts';
import { openDatabaseReadOnly } from '../../main/archive/database/database-file.ts';
import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { LIBRARY_SCHEMA } from '../../main/archive/database/schemas.ts';
import { indexInto } from '../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../main/archive/library/import-files.ts';
import { INDEX_VERSION } from '../../main/archive/search/index-writer.ts';
import { READER_VERSION } from '../../main/archive/text/reading-text.ts';
import { RESOURCES } from '../helpers/library.ts';
import { writeCorpus } from './corpus.ts';

export const DEFAULT_BULLETINS = 10_000;

export type BenchOptions = { bulletins?: string; corpus?: string };

/** Where made things are kept between runs; they are made anew when the program reads or indexes otherwise. */
const KEPT = join(tmpdir(), 'xunyue-bench');

export function wantedBulletins({ bulletins }: BenchOptions): number {
  const number = Number(bulletins ?? DEFAULT_BULLETINS);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--bulletins: ${bulletins}`);
  return number;
}

/** The folder of files to import: the one that is named, or made ones. */
export function corpusFolder(options: BenchOptions): string {
  if (options.corpus !== undefined) return options.corpus;
  const number = wantedBulletins(options);
  const folder = join(KEPT, `corpus-${number}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeCorpus(unfinished, number);
  renameSync(unfinished, folder);
  return folder;
}

export type MadeLibrary = { dataDir: string; importSeconds: number | null };

/** A data folder with the corpus in it, imported as a user would. `importSeconds` is null where it was there already. */
export async function madeLibrary(options: BenchOptions): Promise<MadeLibrary> {
  const name = options.corpus === undefined ? `library-${wantedBulletins(options)}` : 'library-corpus';
  const dataDir = join(KEPT, `${name}-r${READER_VERSION}-i${INDEX_VERSION}-m${LIBRARY_SCHEMA.migrations.length}`);
  if (existsSync(join(dataDir, 'finished')) && options.corpus === undefined) return { dataDir, importSeconds: null };
  rmSync(dataDir, { recursive: true, force: true });
  const startedAt = performance.now();
  const folder = openForWork({ dataDir, resourcesDir: RESOURCES, now: () => new Date() });
  try {
    if (!folder.writing) throw new Error('the library of the benchmark cannot be written');
    const all = { dryRun: false, now: () => new Date(), index: indexInto(folder.writing) };
    await importFiles(folder.writing, [corpusFolder(options)], all, (done, total) => {
      if (done % 1024 === 0) process.stderr.write(`\rimport ${done}/${total}`);
    });
  } finally {
    folder.close();
  }
  process.stderr.write('\n');
  mkdirSync(join(dataDir, 'finished'));
  return { dataDir, importSeconds: (performance.now() - startedAt) / 1000 };
}

export function openLibrary(dataDir: string): ReadConnection {
  return openDatabaseReadOnly(join(dataDir, 'library.db'), LIBRARY_SCHEMA);
}
