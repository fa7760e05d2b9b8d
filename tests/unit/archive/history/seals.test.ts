import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../main/archive/archive.ts';
import { readSeals } from '../../../../main/archive/history/seals.ts';

const resourcesDir = fileURLToPath(new URL('../../../../resources', import.meta.url));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xunyue-seals-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Opens the folder, does something, closes it as a program that ends does. */
async function during<T>(work: (handlers: Archive['handlers']) => T | Promise<T>): Promise<T> {
  const archive = openArchive({ dataDir, resourcesDir, mode: 'writer', version: 'test', emit: () => undefined });
  try {
    return await work(archive.handlers);
  } finally {
    archive.close();
  }
}

const mark = () =>
  during(async (handlers) => {
    await handlers['people.introduce']({ name: '王敏', unit: '' });
    const [bulletin] = await handlers['library.list']({});
    if (!bulletin) throw new Error('no bulletin');
    const place = { bulletin: bulletin.id, revision: bulletin.revision, start: 10, end: 20 };
    await handlers['annotations.create']({ ...place, kind: 'note', verdict: null, note: '一', tags: [], colour: null });
  });

const verify = () => during((handlers) => handlers['history.verify']({}));

/** The one person's file. */
const personFile = () =>
  join(dataDir, 'people', readdirSync(join(dataDir, 'people')).find((name) => name.endsWith('.db')) ?? '');

describe('a log whose tail was cut off', () => {
  it('is found, though what is left is a whole log', async () => {
    await mark();
    const { events } = await verify();
    const older = join(dataDir, 'older.db');
    copyFileSync(personFile(), older);
    await mark();
    expect(await verify()).toMatchObject({ ok: true, firstBroken: null });
    copyFileSync(older, personFile());
    expect(await verify()).toEqual({ events, ok: false, firstBroken: events + 1 });
  });

  it('is found when something else was written in its place', async () => {
    await mark();
    const { events } = await verify();
    const older = join(dataDir, 'older.db');
    copyFileSync(personFile(), older);
    await mark();
    copyFileSync(older, personFile());
    await during((handlers) => handlers['people.introduce']({ name: '另一人', unit: '别处' }));
    // Two events were cut off and one was written: the second of them is the first that a seal speaks of.
    expect(await verify()).toMatchObject({ ok: false, firstBroken: events + 2 });
  });
});

describe('seals', () => {
  it('are written when the program ends and something was done, and not again for the same log', async () => {
    await mark();
    await verify();
    await verify();
    expect(readSeals(dataDir).map(({ kind }) => kind)).toEqual(['close']);
  });

  it('pass over a line that was left half', async () => {
    await mark();
    const before = readSeals(dataDir);
    appendFileSync(join(dataDir, 'logs', 'seals.jsonl'), '{"at":"2024');
    expect(readSeals(dataDir)).toEqual(before);
    expect(readFileSync(join(dataDir, 'logs', 'seals.jsonl'), 'utf8')).toContain('{"at":"2024');
    await mark();
    expect(readSeals(dataDir).length).toBeGreaterThan(before.length);
  });
});
