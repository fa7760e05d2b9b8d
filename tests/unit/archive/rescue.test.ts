import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../main/archive/archive.ts';
import { openForReading } from '../../../main/archive/database/driver.ts';
import { openRescue } from '../../../main/archive/rescue.ts';
import type { BulletinSummary } from '../../../main/contract/bulletin.ts';
import { damagePages } from './database/damage.ts';

const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));
const PAGE_BYTES = 4096;

let root: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunyue-rescue-'));
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let made: { folder: string; bulletins: BulletinSummary[] } | null = null;
afterAll(() => {
  if (made) rmSync(made.folder, { recursive: true, force: true });
});

async function during<Value>(work: (handlers: Archive['handlers']) => Promise<Value>): Promise<Value> {
  const archive = openArchive({ dataDir, resourcesDir, mode: 'writer', version: '9', emit: () => undefined });
  try {
    return await work(archive.handlers);
  } finally {
    archive.close();
  }
}

async function ask(call: string, args: object = {}) {
  const rescue = openRescue({ dataDir, resourcesDir, version: '9', now: () => new Date('2024-05-06T07:08:09Z') });
  return JSON.parse(await rescue.answer(JSON.stringify({ call, args })));
}

/** A report that fills some pages, so that damage can fall into one and spare another. */
const report = (name: string, year: number): string =>
  [
    `${name}工作报告`,
    ...Array.from({ length: 120 }, (_, at) => `${year}年，${name}完成第${at}项任务，投入${at * 7}万元。`),
  ].join('\n');

/** Twelve reports, the first with a second revision, and a mark of 王敏 in each; made once, and copied for each test. */
async function library(): Promise<BulletinSummary[]> {
  made ??= await makeLibrary();
  cpSync(made.folder, root, { recursive: true });
  return made.bulletins;
}

async function makeLibrary() {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-rescue-made-'));
  const [rootOfTest, dataOfTest] = [root, dataDir];
  [root, dataDir] = [folder, join(folder, 'data')];
  const bulletins = await during(async (handlers) => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'].map((name) => `${name}县`);
    for (const name of names) writeFileSync(join(folder, `${name}.txt`), report(name, 2023));
    await handlers['library.import']({ paths: [folder], dryRun: false });
    writeFileSync(join(folder, '甲县.txt'), report('甲县', 2023).replace('第7项', '第七项'));
    await handlers['library.import']({ paths: [join(folder, '甲县.txt')], dryRun: false });
    await handlers['people.introduce']({ name: '王敏', unit: '审计一组' });
    const all = await handlers['library.list']({});
    for (const { id, revision } of all) {
      const where = { bulletin: id, revision, start: 2, end: 9, kind: 'note', verdict: null, note: id } as const;
      await handlers['annotations.create']({ ...where, tags: [], colour: null });
    }
    return all;
  });
  [root, dataDir] = [rootOfTest, dataOfTest];
  return { folder, bulletins };
}

const state = () =>
  during(async (handlers) => ({
    bulletins: await handlers['library.list']({}),
    marks: await handlers['annotations.list']({}),
    person: (await handlers['archive.status']({})).person?.name,
    check: await handlers['archive.verify']({}),
  }));

/** The pages of a table, counted from 1 (https://sqlite.org/dbstat.html). */
function pagesOf(table: string): number[] {
  const db = openForReading(join(dataDir, 'library.db'));
  const rows = db.all<{ pageno: number }>('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno', table);
  db.close();
  return rows.map(({ pageno }) => pageno);
}

/** The page that holds the last rows of a table. */
function lastLeafOf(table: string): number {
  const db = openForReading(join(dataDir, 'library.db'));
  const row = db.one<{ pageno: number }>(
    `SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1`,
    table,
  );
  db.close();
  return row?.pageno ?? 0;
}

function damage(page: number): Buffer {
  const path = join(dataDir, 'library.db');
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  writeFileSync(path, bytes);
  return bytes;
}

/** The library that was put aside. */
function keptLibrary(): Buffer {
  const backups = join(dataDir, 'backups');
  const [name = ''] = readdirSync(backups).filter((entry) => entry.startsWith('replaced-'));
  return readFileSync(join(backups, name, 'library.db'));
}

describe('a library that is damaged', () => {
  it('is rebuilt from what can be read: ids, revisions and marks as they were', async () => {
    const before = await library();
    const bytes = damage(pagesOf('bigram_data').at(-1) ?? 0);
    await expect(during(async () => undefined)).rejects.toMatchObject({ code: 'corrupt' });

    expect(await ask('archive.rebuild')).toEqual({ ok: true, value: { bulletins: before.length, lost: 0 } });
    expect(readFileSync(join(dataDir, 'library.db')).equals(bytes)).toBe(true);
    const { bulletins, marks, person, check } = await state();
    const revisions = (list: typeof bulletins) => list.map(({ id, revision }) => `${id} ${revision}`).sort();
    expect(revisions(bulletins)).toEqual(revisions(before));
    expect(marks.map(({ note, state: place }) => `${note} ${place}`).sort()).toEqual(
      before.map(({ id }) => `${id} anchored`).sort(),
    );
    expect(person).toBe('王敏');
    expect(check).toEqual({ ok: true, problems: [] });
    expect(keptLibrary().equals(bytes)).toBe(true);
  });

  it('gives what is whole, wherever the damage fell, and keeps every mark', async () => {
    const before = await library();
    const whole = dataDir;
    const pages = pagesOf('revision');
    let lost = 0;
    for (const page of pages.filter((_, at) => at % Math.ceil(pages.length / 5) === 0)) {
      dataDir = join(root, `page-${page}`);
      cpSync(whole, dataDir, { recursive: true });
      damage(page);
      const { value } = await ask('archive.rebuild');
      const { bulletins, marks, check } = await state();
      expect(bulletins).toHaveLength(value.bulletins);
      const there = new Set(bulletins.map(({ id }) => id));
      expect([...there].filter((id) => !before.some((known) => known.id === id))).toEqual([]);
      expect(marks).toHaveLength(before.length);
      expect(marks.filter((mark) => there.has(mark.bulletin) !== (mark.state === 'anchored'))).toEqual([]);
      expect(check).toEqual({ ok: true, problems: [] });
      lost += value.lost ?? 0;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it.each([
    ['an index still counts them', []],
    ['no index can be read either', ['revision_by_sha256', 'revision_by_path']],
  ])('gives all of many small texts but those on the last page, where %s', async (_, alsoDamaged) => {
    const texts = join(root, 'texts');
    mkdirSync(texts);
    for (let at = 0; at < 900; at++) writeFileSync(join(texts, `${at}.txt`), `第${at}次会议。`);
    await during((handlers) =>
      Promise.resolve(handlers['library.import']({ paths: [texts], as: 'new', dryRun: false })),
    );
    damage(lastLeafOf('revision'));
    for (const index of alsoDamaged) for (const page of pagesOf(index)) damage(page);

    const { value } = await ask('archive.rebuild');
    const bulletins = await during(async (handlers) => handlers['library.list']({}));
    expect(bulletins).toHaveLength(value.bulletins);
    const lost = 905 - value.bulletins;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(20);
    expect(value.lost).toBe(alsoDamaged.length === 0 ? lost : null);
  });

  it('begins again with the bundled bulletins where nothing can be read, and keeps the marks', async () => {
    const before = await library();
    damagePages(join(dataDir, 'library.db'));
    expect(await ask('archive.rebuild')).toEqual({ ok: true, value: { bulletins: 5, lost: null } });
    const { marks } = await during(async (handlers) => {
      // Nobody can tell any more whose turn it was.
      const [person] = await handlers['people.list']({});
      if (person) await handlers['people.switch']({ id: person.id });
      await handlers['library.import']({ paths: [join(root, '乙县.txt')], dryRun: false });
      return { marks: await handlers['annotations.list']({}) };
    });
    expect(marks).toHaveLength(before.length);
    expect(marks.filter(({ state }) => state === 'anchored')).toHaveLength(6);
  });

  it('takes a backup instead', async () => {
    const before = await library();
    const backup = join(root, 'backup.zip');
    await during(async (handlers) => handlers['backup.write']({ path: backup }));
    damagePages(join(dataDir, 'library.db'));
    expect(await ask('backup.stage', { path: backup })).toMatchObject({
      ok: true,
      value: { bulletins: before.length },
    });
    expect((await state()).marks).toHaveLength(before.length);
  });

  it('stays as it is when the rebuilding fails', async () => {
    await library();
    damagePages(join(dataDir, 'library.db'));
    const was = readdirSync(dataDir).sort();
    const rescue = openRescue({ dataDir, resourcesDir: join(root, 'nowhere'), version: '9', now: () => new Date() });
    const reply = JSON.parse(await rescue.answer(JSON.stringify({ call: 'archive.rebuild', args: {} })));
    expect(reply.ok).toBe(false);
    expect(readdirSync(dataDir).sort()).toEqual(was);
  });
});

it('a library that opens is not rebuilt', async () => {
  await expect(during(async (handlers) => handlers['archive.rebuild']({}))).rejects.toMatchObject({
    code: 'bad-arguments',
  });
});
