import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabaseReadOnly } from '../../../../main/archive/database/database-file.ts';
import { LIBRARY_SCHEMA } from '../../../../main/archive/database/schemas.ts';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { libraryState } from '../../../../main/archive/library/read.ts';
import { Catalogue, catalogueOf } from '../../../../main/archive/search/catalogue.ts';
import { temporaryLibrary } from '../../../helpers/library.ts';

it('follows what another connection adds and revises, with the clock put back as well', async () => {
  const library = temporaryLibrary();
  const reading = openDatabaseReadOnly(join(library.dataDir, 'library.db'), LIBRARY_SCHEMA);
  try {
    const { writing } = library;
    if (!writing) throw new Error('not writable');
    const catalogue = catalogueOf(reading);
    const add = async (name: string, title: string, day: string) => {
      const path = join(library.dataDir, `${name}.txt`);
      const tasks = Array.from({ length: 9 }, (_, at) => `${name}镇第${at + 1}项任务已经完成并通过验收复核。`);
      writeFileSync(path, `中共${name}镇委员会${title}\n\n${tasks.join('\n')}\n`);
      const options = { dryRun: false, now: () => new Date(day), index: indexInto(writing) };
      await importFiles(writing, [path], options, () => undefined);
    };
    const steps = [
      ['甲', '关于巡视整改情况的通报', '2026-02-01'],
      ['乙', '关于巡视整改情况的通报', '2026-02-02'],
      ['甲', '关于巡视整改进展情况的通报', '2026-02-03'],
      ['乙', '关于巡视整改进展情况的通报', '2025-12-01'],
      ['丙', '关于巡视整改情况的通报', '2025-12-02'],
    ] as const;
    for (const [name, title, day] of steps) {
      const before = [libraryState(reading), libraryState(writing)];
      const kept = catalogue();
      expect(catalogue()).toBe(kept);
      await add(name, title, day);
      expect(libraryState(reading)).not.toBe(before[0]);
      expect(libraryState(writing)).not.toBe(before[1]);
      const followed = catalogue();
      const anew = new Catalogue(reading);
      expect([...followed.entries].toSorted(([a], [b]) => a - b)).toEqual([...anew.entries]);
      expect(new Map(followed.numberOf)).toEqual(anew.numberOf);
      // What was handed out before stays as it was.
      expect(kept).not.toBe(followed);
    }
    expect(catalogue().entries.size).toBe(8);
  } finally {
    reading.close();
    library.dispose();
  }
});
