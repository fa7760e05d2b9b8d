import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../../main/archive/archive.ts';
import type { ArchiveEvent } from '../../../../../main/contract/events.ts';
import { RESOURCES } from '../../../../helpers/library.ts';

const FILES = 40;

let root: string;
let archive: Archive;
const events: ArchiveEvent['kind'][] = [];
let onProgress: () => void = () => undefined;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'xunyue-import-log-'));
  archive = openArchive({
    ...{ dataDir: join(root, 'data'), resourcesDir: RESOURCES, mode: 'writer', version: 'test' },
    emit: ({ kind }) => {
      events.push(kind);
      if (kind === 'progress') onProgress();
    },
  });
  events.length = 0;
  await archive.handlers['people.introduce']({ name: '王敏', unit: '审计一组' });
  mkdirSync(join(root, 'in'));
  for (let at = 0; at < FILES; at++) {
    writeFileSync(join(root, 'in', `${at}.txt`), `第${at}号通报\n第${at}项工作已经完成，投入${at}万元。`);
  }
});
afterEach(() => {
  archive.close();
  onProgress = () => undefined;
  rmSync(root, { recursive: true, force: true });
});

const logged = async () => (await archive.handlers['archive.status']({})).log.events;

it('an import is entered in the log of whoever began it, also when somebody else takes over meanwhile', async () => {
  const first = (await archive.handlers['people.list']({}))[0]?.id ?? '';
  const before = await logged();
  onProgress = () => {
    onProgress = () => undefined;
    void archive.handlers['people.add']({ name: '李强', unit: '审计二组' });
  };
  await archive.handlers['library.import']({ paths: [join(root, 'in')], dryRun: false });
  const ofSecond = await logged();
  await archive.handlers['people.switch']({ id: first });
  expect((await logged()) - before).toBe(FILES);
  // Of the second the log knows the name alone.
  expect(ofSecond).toBe(1);
  expect(await archive.handlers['history.verify']({})).toMatchObject({ ok: true });
});

it('what was kept before the log could not be written any more is told, and stays', async () => {
  const { handlers } = archive;
  const person = (await handlers['people.list']({}))[0]?.id ?? '';
  onProgress = () => {
    onProgress = () => undefined;
    // From the second batch on there is no log to write to.
    rmSync(join(root, 'data', 'people', `${person}.db`));
    void handlers['people.add']({ name: '李强', unit: '' });
  };
  await expect(async () =>
    handlers['library.import']({ paths: [join(root, 'in')], dryRun: false }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(events.filter((kind) => kind === 'library-changed')).toHaveLength(1);
  expect((await handlers['library.list']({})).length).toBe(FILES + 5);
});
