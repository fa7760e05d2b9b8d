import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, openDatabase } from '../../../../main/archive/database/database-file.ts';
import { LIBRARY_SCHEMA } from '../../../../main/archive/database/schemas.ts';
import { openForTerminal } from '../../../../main/cli/open-archive.ts';
import { RESOURCES } from '../../../helpers/library.ts';
import { codeOf, type Place, smallDisk, whyNoMounts } from './places.ts';
import { bodies, makeNotes, open, TODAY, YESTERDAY } from './small-schema.ts';

const reason = whyNoMounts();
if (reason) process.stderr.write(`Tests on a full disk are left out: ${reason}.\n`);

describe.runIf(reason === null)('on a full disk', () => {
  let disk: Place | null = null;
  let folder = '';
  beforeEach(() => {
    disk = smallDisk(600);
    folder = disk?.path ?? '';
  });
  afterEach(() => disk?.remove());

  /** Leaves so many bytes free, as near as whole pages allow. */
  function fill(free: number): void {
    const blob = Buffer.alloc(4096);
    let size = 0;
    try {
      for (;;) {
        writeFileSync(join(folder, 'filler'), blob, { flag: 'a' });
        size += blob.length;
      }
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
    rmSync(join(folder, 'filler'));
    writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(size - free, 0)));
  }

  it('a write fails with disk-full, and everything saved before is there', () => {
    makeNotes(folder, TODAY, 20);
    const db = open(folder, TODAY);
    db.run('INSERT INTO note (body) VALUES (?)', 'the last that fits');
    fill(16_384);
    const big = 'x'.repeat(100_000);
    expect(codeOf(() => db.run('INSERT INTO note (body) VALUES (?)', big))).toBe('disk-full');
    const many = () => {
      db.run('INSERT INTO note (body) VALUES (?)', 'small');
      db.run('INSERT INTO note (body) VALUES (?)', big);
    };
    expect(codeOf(() => db.transaction(many))).toBe('disk-full');
    expect(db.isInTransaction).toBe(false);
    expect(bodies(db)).toBe(21);
    rmSync(join(folder, 'filler'));
    db.run('INSERT INTO note (body) VALUES (?)', 'room again');
    db.close();
    const again = open(folder, TODAY);
    expect(bodies(again)).toBe(22);
    checkIntegrity(again, TODAY);
    again.close();
  });

  it('no migration is begun without its backup, and half a backup does not stay', () => {
    makeNotes(folder, YESTERDAY, 200);
    fill(65_536);
    expect(codeOf(() => open(folder, TODAY))).toBe('disk-full');
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    rmSync(join(folder, 'filler'));
    const db = open(folder, YESTERDAY);
    expect(bodies(db)).toBe(200);
    db.close();
  });

  it('everything can be read, and what would be saved is refused for what it is', async () => {
    disk?.remove();
    disk = smallDisk(8_000);
    folder = disk?.path ?? '';
    const options = { dataDir: folder, resourcesDir: RESOURCES, version: 'test', onProgress: () => undefined };
    const mark = { start: 0, end: 4, kind: 'note', verdict: null, note: '', colour: null } as const;
    const before = openForTerminal(options);
    const bulletins = await before.handlers['library.list']({});
    const place = { bulletin: bulletins[0]?.id ?? '', revision: 1 };
    await before.handlers['people.introduce']({ name: '王敏', unit: '' });
    await before.handlers['annotations.create']({ ...place, ...mark, tags: [] });
    before.close();
    fill(0);
    const { handlers, close } = openForTerminal(options);
    expect(await handlers['archive.status']({})).toMatchObject({ access: 'disk-full', annotations: 1 });
    expect(await handlers['library.list']({})).toEqual(bulletins);
    expect(await handlers['annotations.list']({})).toHaveLength(1);
    await expect(async () => handlers['annotations.create']({ ...place, ...mark, tags: [] })).rejects.toMatchObject({
      code: 'disk-full',
    });
    close();
  });

  it('a new library is not made halfway', () => {
    fill(24_576);
    const path = join(folder, 'library.db');
    expect(codeOf(() => openDatabase(path, LIBRARY_SCHEMA, folder))).toBe('disk-full');
    rmSync(join(folder, 'filler'));
    const db = openDatabase(path, LIBRARY_SCHEMA, folder);
    expect(db.pragma('user_version')).toEqual([{ user_version: LIBRARY_SCHEMA.migrations.length }]);
    db.close();
  });
});
