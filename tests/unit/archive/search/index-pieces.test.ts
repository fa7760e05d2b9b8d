import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { temporaryLibrary } from '../../../helpers/library.ts';

it('writes the index of a batch of files in one piece', async () => {
  const library = temporaryLibrary();
  try {
    const { writing } = library;
    if (!writing) throw new Error('not writable');
    // Nothing is merged, so that each piece that was written can be counted.
    writing.run("INSERT INTO bigram (bigram, rank) VALUES ('automerge', 0)");
    // The segment is in the upper bits of an id; ids up to 10 are FTS5's own (https://sqlite.org/fts5.html).
    const pieces = () =>
      writing.one<{ pieces: number }>('SELECT count(DISTINCT id >> 37) AS pieces FROM bigram_data WHERE id > 10')
        ?.pieces ?? 0;
    const before = pieces();
    const folder = join(library.dataDir, 'batch');
    mkdirSync(folder);
    for (let number = 0; number < 6; number++) {
      writeFileSync(join(folder, `${number}.txt`), textOf(number));
    }
    const options = { dryRun: false, now: () => new Date(), index: indexInto(writing) };
    const { imported } = await importFiles(writing, [folder], options, () => undefined);
    expect(imported).toHaveLength(6);
    expect(pieces()).toBe(before + 1);
  } finally {
    library.dispose();
  }
});

function textOf(number: number): string {
  const place = '东西南北中江'.charAt(number);
  return [
    `中共${place}区委员会关于巡视整改进展情况的通报`,
    `一、${place}区落实“四责协同”机制情况`,
    `${place}区已经办结第${number + 1}批问题，${place}街道加装电梯${number + 3}部。`,
    `二、${place}区党委履行主体责任情况`,
    `${place}区委逐条认领问题，${place}区各部门对照《整改方案》办理。`,
  ].join('\n');
}
