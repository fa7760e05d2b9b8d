import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { readBulletin } from '../../../../main/archive/library/read.ts';
import { Suggester } from '../../../../main/archive/search/suggest.ts';
import { temporaryLibrary } from '../../../helpers/library.ts';

const SHARED = '“林长制”落实不到位问题整改情况';
const OWN = '古树名木普查滞后问题整改情况';

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(() => {
  library = temporaryLibrary();
});
afterAll(() => library.dispose());

it('leads to a heading where it stands now, in whichever bulletin', async () => {
  const first = await imported('first', [SHARED, OWN]);
  const second = await imported('second', [SHARED]);
  expect(places(SHARED)).toEqual([placeIn(first, SHARED)]);
  expect(places(OWN)).toEqual([placeIn(first, OWN)]);
  // The next revision of the first one has neither heading any more.
  expect(await imported('first', ['公益林管护问题整改情况'])).toBe(first);
  expect(places(SHARED)).toEqual([placeIn(second, SHARED)]);
  expect(places(OWN)).toEqual([]);
});

async function imported(name: string, headings: readonly string[]): Promise<string> {
  const { writing, dataDir } = library;
  if (!writing) throw new Error('not writable');
  const path = join(dataDir, `${name}.txt`);
  const common = Array.from({ length: 12 }, (_, at) => `${name}镇第${at + 1}项任务已经完成并通过验收复核。`);
  const sections = headings.flatMap((heading, at) => [`${'一二三'.charAt(at)}、${heading}`, ...common]);
  writeFileSync(path, `中共${name}镇委员会关于巡视整改进展情况的通报\n\n${sections.join('\n')}\n`);
  const options = { dryRun: false, now: () => new Date(), index: indexInto(writing) };
  const reply = await importFiles(writing, [path], options, () => undefined);
  return reply.imported[0]?.id ?? '';
}

function places(heading: string) {
  return new Suggester(library.library)
    .suggest(heading, 8)
    .filter(({ kind, text }) => kind === 'heading' && text === heading)
    .map(({ bulletin, start }) => ({ bulletin, start }));
}

function placeIn(bulletin: string, heading: string) {
  const { text } = readBulletin(library.library, bulletin);
  return { bulletin, start: text.indexOf(heading) - '一、'.length };
}
