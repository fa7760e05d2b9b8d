import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { bulletinsWithPairs } from '../../../../main/archive/search/lookup.ts';
import { termOf } from '../../../../main/archive/search/term.ts';
import { termPattern } from '../../../../main/archive/search/term-pattern.ts';
import { numbersWith } from '../../../../main/archive/search/text-scan.ts';
import { temporaryLibrary } from '../../../helpers/library.ts';

const PHRASE = '牵头落实“四责协同”机制';
const OTHERS = [
  '牽頭落實「四責協同」機制',
  '牵头落实\u3000“四责协同”机制',
  '牵头落实四责协同机制',
  '牵头落实“四责协同',
];

let library: ReturnType<typeof temporaryLibrary>;
beforeAll(async () => {
  library = temporaryLibrary();
  const { writing, dataDir } = library;
  if (!writing) throw new Error('not writable');
  const folder = join(dataDir, 'texts');
  mkdirSync(folder);
  const paragraphs = [PHRASE, `${'𠮷'.repeat(70)}镇党委${PHRASE}`, ...OTHERS, `有的😀${PHRASE}`, PHRASE];
  for (const [number, paragraph] of paragraphs.entries()) {
    const lines = [
      `中共${'东西南北中江河湖'.charAt(number)}镇委员会关于整改进展情况的通报`,
      '一、总体情况',
      `${paragraph}。`,
    ];
    writeFileSync(join(folder, `${number}.txt`), lines.join('\n'));
  }
  const options = { dryRun: false, as: 'new' as const, now: () => new Date(), index: indexInto(writing) };
  expect((await importFiles(writing, [folder], options, () => undefined)).failed).toEqual([]);
});
afterAll(() => library.dispose());

function textsByNumber(): [number, string][] {
  return listBulletins(library.library).map(({ id }) => {
    const row = library.library.one<{ number: number }>('SELECT number FROM bulletin WHERE id = ?', id);
    return [row?.number ?? 0, readBulletin(library.library, id).text];
  });
}

it('finds every spelling of a phrase in every text, with characters of two units before it and without', () => {
  const term = termOf(PHRASE, 'literal');
  if (!term) throw new Error('no term');
  const texts = textsByNumber();
  const found = numbersWith(library.library, new Set(texts.map(([number]) => number)), termPattern(term));
  const spelled = texts.filter(([, text]) => /牵头落实\s*“四责协同”机制|牽頭落實「四責協同」機制/.test(text));
  expect([...found].sort()).toEqual(spelled.map(([number]) => number).sort());
  expect(found.size).toBe(6);
});

it('knows the bulletins with characters of two units', () => {
  const withPairs = textsByNumber().filter(([, text]) => /[\u{10000}-\u{10ffff}]/u.test(text));
  expect([...bulletinsWithPairs(library.library)].sort()).toEqual(withPairs.map(([number]) => number).sort());
  expect(withPairs.length).toBeGreaterThanOrEqual(2);
});
