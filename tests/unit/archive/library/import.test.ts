import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexInto } from '../../../../main/archive/handlers/library/library-handlers.ts';
import type { ImportOptions } from '../../../../main/archive/library/import-file.ts';
import { importFiles } from '../../../../main/archive/library/import-files.ts';
import { listBulletins, readBulletin } from '../../../../main/archive/library/read.ts';
import { verifyRevisions } from '../../../../main/archive/library/verify.ts';
import { search } from '../../../../main/archive/search/search.ts';
import { verifyIndex } from '../../../../main/archive/search/verify-index.ts';
import { contextOf, RESOURCES, temporaryLibrary } from '../../../helpers/library.ts';

let library: ReturnType<typeof temporaryLibrary>;
let folder: string;
beforeEach(() => {
  library = temporaryLibrary();
  folder = join(library.dataDir, 'incoming');
  mkdirSync(folder);
});
afterEach(() => library.dispose());

const SENTENCES = Array.from({ length: 10 }, (_, n) => `第${n}项工作由牵头部门推进落实并按期完成整改任务。`);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function importThem(paths: string[], options: Partial<ImportOptions> = {}) {
  const db = library.writing;
  if (!db) throw new Error('not writable');
  const all = { dryRun: false, now: () => new Date('2026-02-03T00:00:00Z'), index: indexInto(db), ...options };
  return importFiles(db, paths, all, () => undefined);
}

const total = (query: string) =>
  search(contextOf(library.library), { query, limit: 9, offset: 0, sort: 'relevance', fuzzy: 'off', passages: 1 })
    .total;

describe('the bundled library', () => {
  it('holds the five files byte for byte, in the order of the manifest', () => {
    const names = listBulletins(library.library).map(({ source }) => source);
    expect(names).toHaveLength(5);
    for (const { id, source } of listBulletins(library.library)) {
      const bytes = readFileSync(join(RESOURCES, 'bulletins', source));
      const kept = library.library.one<{ bytes: Uint8Array }>(
        'SELECT bytes FROM revision r JOIN bulletin b ON b.number = r.bulletin WHERE b.id = ?',
        id,
      );
      expect(Buffer.compare(bytes, kept?.bytes ?? Buffer.alloc(0))).toBe(0);
      expect(readBulletin(library.library, id).file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('verifies', () => {
    expect([...verifyRevisions(library.library), ...verifyIndex(library.library)]).toEqual([]);
  });

  it('is told apart where a revision or the index was tampered with', () => {
    library.writing?.run("UPDATE revision SET text = replace(text, '整改', '整理') WHERE bulletin = 1");
    expect([...verifyRevisions(library.library)]).toHaveLength(1);
    library.writing?.run('DELETE FROM unigram WHERE rowid = 2');
    expect([...verifyIndex(library.library)].length).toBeGreaterThan(0);
  });
});

describe('import', () => {
  it('adds a bulletin that can be read and found', async () => {
    const reply = await importThem([file('甲.txt', `甲县整改通报\n\n${SENTENCES.join('\n')}`)]);
    expect(reply).toMatchObject({ unchanged: [], duplicates: [], failed: [] });
    expect(reply.imported[0]).toMatchObject({ revision: 1, encoding: 'UTF-8', nearDuplicates: [] });
    expect(readBulletin(library.library, reply.imported[0]?.id ?? '').shortTitle).toBe('甲县整改通报');
    expect(total('第7项工作由牵头部门')).toBe(1);
  });

  it('takes what links in a folder lead to, and goes in no circles', async () => {
    mkdirSync(join(folder, 'of-links'));
    const path = file('甲.txt', SENTENCES.join(''));
    symlinkSync(path, join(folder, 'of-links', '乙.txt'));
    symlinkSync(folder, join(folder, 'of-links', 'circle'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'of-links', 'nowhere.txt'));
    const reply = await importThem([join(folder, 'of-links')]);
    expect(reply).toMatchObject({ imported: [{ path: join(folder, 'of-links', '乙.txt') }], failed: [] });
  });

  // Root reads every folder.
  it.skipIf(process.getuid?.() === 0)('tells a folder that may not be read, and imports the rest', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0 });
    const reply = await importThem([folder, file('甲.txt', SENTENCES.join(''))]);
    expect(reply).toMatchObject({ imported: [{}], failed: [{ path: closed, code: 'unreadable' }] });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const pipe = join(folder, '管道.txt');
    execFileSync('mkfifo', [pipe]);
    const reply = await importThem([pipe]);
    expect(reply).toMatchObject({ imported: [], failed: [{ path: pipe, code: 'unreadable' }] });
  });

  it('says when nothing is new, and when one file is given twice', async () => {
    const path = file('a.txt', SENTENCES.join(''));
    const copy = file('b.txt', SENTENCES.join(''));
    const first = await importThem([path, copy]);
    expect(first.imported).toHaveLength(1);
    expect(first.duplicates).toEqual([{ path: copy, of: path }]);
    expect((await importThem([path])).unchanged).toMatchObject([{ path, revision: 1 }]);
    const bundled = join(RESOURCES, 'bulletins', 'jingan-2023-rectification.txt');
    expect((await importThem([bundled])).unchanged).toHaveLength(1);
  });

  it('makes a changed file from the same path the next revision, and keeps the one before', async () => {
    const path = file('a.txt', SENTENCES.join('\n'));
    const [first] = (await importThem([path])).imported;
    writeFileSync(path, [...SENTENCES.slice(0, 8), '新增一项整改任务已经完成。'].join('\n'));
    const [second] = (await importThem([path])).imported;
    expect(second).toMatchObject({ id: first?.id, revision: 2 });
    const id = first?.id ?? '';
    expect(readBulletin(library.library, id, 1).text).toContain('第9项');
    expect(readBulletin(library.library, id).text).toContain('新增一项');
    expect([total('新增一项整改任务'), total('第9项工作由牵头部门')]).toEqual([1, 0]);
    expect([...verifyRevisions(library.library), ...verifyIndex(library.library)]).toEqual([]);
  });

  it('keeps a file from another path apart and tells its near duplicate', async () => {
    const [first] = (await importThem([file('a.txt', SENTENCES.join('\n'))])).imported;
    const [second] = (
      await importThem([file('b.txt', [...SENTENCES.slice(0, 8), '另有一句不同的话在此处。'].join('\n'))])
    ).imported;
    expect(second?.revision).toBe(1);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.nearDuplicates).toEqual([{ id: first?.id, share: 0.889 }]);
  });

  it('keeps a file from the same path apart when it is another text', async () => {
    const path = file('a.txt', SENTENCES.join('\n'));
    const [first] = (await importThem([path])).imported;
    writeFileSync(path, '完全不同的一份材料，与此前内容没有任何关系。其中另有说明文字若干。');
    const [second] = (await importThem([path])).imported;
    expect(second?.id).not.toBe(first?.id);
  });

  it('does as it is told: a new one, or the revision of a named one', async () => {
    const path = file('a.txt', SENTENCES.join('\n'));
    const [first] = (await importThem([path])).imported;
    writeFileSync(path, [...SENTENCES, '末尾补充一句话在这里。'].join('\n'));
    const [apart] = (await importThem([path], { as: 'new', dryRun: true })).imported;
    expect(apart?.revision).toBe(1);
    const [named] = (await importThem([path], { as: { revisionOf: first?.id ?? '' } })).imported;
    expect(named).toMatchObject({ id: first?.id, revision: 2 });
  });

  it('writes nothing in a dry run', async () => {
    const reply = await importThem([file('a.txt', SENTENCES.join('\n'))], { dryRun: true });
    expect(reply.imported).toHaveLength(1);
    expect(listBulletins(library.library)).toHaveLength(5);
  });

  it('refuses what is no UTF-8 text, and imports the rest', async () => {
    const gbk = file('gbk.txt', Uint8Array.of(0xd5, 0xfb, 0xb8, 0xc4, 0xcd, 0xa8, 0xb1, 0xa8));
    const cut = file('cut.txt', Buffer.from('整改通报').subarray(0, 11));
    const zip = file('zip.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0));
    const empty = file('empty.txt', ' \n\n');
    const good = file('good.txt', `\ufeff${SENTENCES.join('\r\n')}`);
    const reply = await importThem([gbk, cut, zip, empty, join(folder, 'missing.txt'), good]);
    expect(reply.imported.map(({ path }) => path)).toEqual([good]);
    expect(reply.failed.map(({ code }) => code)).toEqual([
      'not-utf8',
      'not-utf8',
      'not-utf8',
      'empty-file',
      'not-found',
    ]);
    const { text } = readBulletin(library.library, reply.imported[0]?.id ?? '');
    expect(text).toBe(SENTENCES.join('\n'));
  });

  it('takes all text files of a folder, and only those', async () => {
    mkdirSync(join(folder, 'sub'));
    file('a.txt', SENTENCES[0] ?? '');
    file('sub/b.md', SENTENCES[1] ?? '');
    file('c.exe', 'x');
    file('.hidden.txt', 'x');
    expect((await importThem([folder])).imported).toHaveLength(2);
  });
});
