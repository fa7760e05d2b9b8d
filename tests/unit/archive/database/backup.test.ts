import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../main/archive/archive.ts';
import { restoreBackup } from '../../../../main/archive/data-folder.ts';
import { stageRestore } from '../../../../main/archive/database/backup/restore.ts';
import { openZip } from '../../../../main/archive/database/zip/read-zip.ts';
import { writeZip } from '../../../../main/archive/database/zip/write-zip.ts';
import { ArchiveError } from '../../../../main/contract/errors.ts';

const resourcesDir = fileURLToPath(new URL('../../../../resources', import.meta.url));
const NOW = new Date('2024-05-06T07:08:09Z');

let root: string;
let dataDir: string;
let archive: Archive | null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunyue-backup-'));
  dataDir = join(root, 'data');
  archive = null;
});
afterEach(() => {
  archive?.close();
  rmSync(root, { recursive: true, force: true });
});

function open(dir = dataDir): Archive['handlers'] {
  archive = openArchive({ dataDir: dir, resourcesDir, mode: 'writer', version: '9.9.9', emit: () => undefined });
  return archive.handlers;
}

function close(): void {
  archive?.close();
  archive = null;
}

async function mark(note: string): Promise<void> {
  const handlers = archive?.handlers ?? open();
  await handlers['people.introduce']({ name: '王敏', unit: '审计一组' });
  const [bulletin] = await handlers['library.list']({});
  if (!bulletin) throw new Error('no bulletin');
  await handlers['annotations.create']({
    bulletin: bulletin.id,
    revision: bulletin.revision,
    start: 10,
    end: 20,
    kind: 'note',
    verdict: null,
    note,
    tags: [],
    colour: null,
  });
}

async function notes(): Promise<string[]> {
  const handlers = archive?.handlers ?? open();
  return (await handlers['annotations.list']({})).map(({ note }) => note).sort();
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ArchiveError ? error.code : String(error)),
  );

describe('a backup', () => {
  it('brings library, marks and log into an empty folder', async () => {
    await mark('备份之前');
    const path = join(root, 'kept.zip');
    const reply = await archive?.handlers['backup.write']({ path });
    close();
    expect(reply).toMatchObject({ path, bytes: readFileSync(path).length, skipped: [] });
    const elsewhere = join(root, 'elsewhere');
    const manifest = await restoreBackup(elsewhere, path, NOW);
    expect(manifest).toMatchObject({ bulletins: 5, annotations: 1 });
    const handlers = open(elsewhere);
    expect(await handlers['annotations.list']({})).toMatchObject([{ note: '备份之前', author: '王敏' }]);
    expect(await handlers['history.verify']({})).toMatchObject({ ok: true });
    expect(await handlers['archive.verify']({})).toEqual({ ok: true, problems: [] });
  });

  it('is told by the status, and is the same file that its checksum says', async () => {
    await mark('一');
    expect((await archive?.handlers['archive.status']({}))?.lastBackupAt).toBeNull();
    await archive?.handlers['backup.write']({});
    expect((await archive?.handlers['archive.status']({}))?.lastBackupAt).not.toBeNull();
    const [file] = (await archive?.handlers['backup.list']({})) ?? [];
    expect(file).toMatchObject({ automatic: false });
  });

  it('is made by itself once a day, when something was done', async () => {
    open();
    expect(await archive?.handlers['backup.automatic']({})).toBeNull();
    await mark('一');
    expect(await archive?.handlers['backup.automatic']({})).toMatchObject({ skipped: [] });
    expect(await archive?.handlers['backup.automatic']({})).toBeNull();
  });

  it('leaves what was there in its place when the disk cannot take it, and nothing half', async () => {
    await mark('一');
    const folder = join(root, 'a-folder');
    mkdirSync(folder);
    expect(await codeOf(Promise.resolve(archive?.handlers['backup.write']({ path: folder })))).toBe('bad-arguments');
    expect(await codeOf(Promise.resolve(archive?.handlers['backup.write']({ path: join(root, 'no', 'x.zip') })))).toBe(
      'not-found',
    );
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backing-up'))).toEqual([]);
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a restore', () => {
  async function keptAndChanged(): Promise<string> {
    await mark('备份之前');
    const path = join(root, 'kept.zip');
    await archive?.handlers['backup.write']({ path });
    await mark('备份之后');
    return path;
  }

  it('puts the marks back, keeps what it replaced, and the log stays whole', async () => {
    const path = await keptAndChanged();
    close();
    await restoreBackup(dataDir, path, NOW);
    expect(await notes()).toEqual(['备份之前']);
    expect(await archive?.handlers['history.verify']({})).toMatchObject({ ok: true });
    close();
    const [replaced] = readdirSync(join(dataDir, 'backups')).filter((name) => name.startsWith('replaced-'));
    const old = join(root, 'old');
    mkdirSync(old);
    for (const name of ['library.db', 'people']) {
      await import('node:fs').then(({ cpSync }) =>
        cpSync(join(dataDir, 'backups', replaced ?? '', name), join(old, name), { recursive: true }),
      );
    }
    open(old);
    expect(await notes()).toEqual(['备份之前', '备份之后']);
  });

  it('laid out by the window is finished at the next start', async () => {
    const path = await keptAndChanged();
    expect(await archive?.handlers['backup.stage']({ path })).toMatchObject({ annotations: 1, bulletins: 5 });
    expect(await notes()).toEqual(['备份之前', '备份之后']);
    close();
    open();
    expect(await notes()).toEqual(['备份之前']);
  });

  it('works where the library is damaged', async () => {
    const path = await keptAndChanged();
    close();
    writeFileSync(join(dataDir, 'library.db'), 'not a database at all, but long enough to be looked at');
    expect(() => open()).toThrow(ArchiveError);
    await restoreBackup(dataDir, path, NOW);
    expect(await notes()).toEqual(['备份之前']);
  });

  it.each(['before the way is cleared', 'after it is cleared', 'with one file in place'])(
    'goes on after the program was killed %s',
    async (moment) => {
      const path = await keptAndChanged();
      close();
      await stageRestore(dataDir, path);
      const [waiting = ''] = readdirSync(dataDir).filter((name) => name.startsWith('restoring-'));
      if (moment !== 'before the way is cleared') {
        const { renameSync } = await import('node:fs');
        const aside = join(dataDir, 'backups', 'replaced-x');
        mkdirSync(join(aside, 'people'), { recursive: true });
        renameSync(join(dataDir, 'library.db'), join(aside, 'library.db'));
        for (const name of readdirSync(join(dataDir, 'people'))) {
          renameSync(join(dataDir, 'people', name), join(aside, 'people', name));
        }
        writeFileSync(join(dataDir, waiting, 'cleared'), '');
        if (moment === 'with one file in place')
          renameSync(join(dataDir, waiting, 'library.db'), join(dataDir, 'library.db'));
      }
      open();
      expect(await notes()).toEqual(['备份之前']);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([]);
    },
  );

  it('throws half a copy away and changes nothing', async () => {
    await keptAndChanged();
    close();
    mkdirSync(join(dataDir, 'restoring-00000000-0000-4000-8000-000000000000', 'people'), { recursive: true });
    expect(await notes()).toEqual(['备份之前', '备份之后']);
  });

  it('refuses damaged, cut off, foreign and newer files; the folder stays as it was', async () => {
    const path = await keptAndChanged();
    close();
    const whole = readFileSync(path);
    const cases: Record<string, Buffer> = {
      'not-a-zip': Buffer.from('hello'),
      empty: Buffer.alloc(0),
      'cut-off': whole.subarray(0, Math.floor(whole.length / 2)),
    };
    for (const at of [100, Math.floor(whole.length / 3), Math.floor((whole.length * 2) / 3)]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      cases[`flipped-${at}`] = flipped;
    }
    for (const [name, bytes] of Object.entries(cases)) {
      const file = join(root, name);
      writeFileSync(file, bytes);
      expect([name, await codeOf(restoreBackup(dataDir, file, NOW))]).toEqual([name, 'corrupt']);
    }
    const newer = join(root, 'newer.zip');
    const manifest = { format: 'xunyue-backup', version: 99, madeAt: '', program: '', bulletins: 0, annotations: 0 };
    await writeZip(newer, [
      { name: 'manifest.json', source: Buffer.from(JSON.stringify({ ...manifest, files: [], logs: [] })) },
    ]);
    expect(await codeOf(restoreBackup(dataDir, newer, NOW))).toBe('newer-version');
    expect(await codeOf(restoreBackup(dataDir, join(root, 'nowhere.zip'), NOW))).toBe('not-found');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([]);
    expect(await notes()).toEqual(['备份之前', '备份之后']);
  });

  it('never writes outside of the folder, whatever the names inside say', async () => {
    open();
    close();
    const evil = join(root, 'evil.zip');
    const file = { name: 'people/../../evil.db', bytes: 1, sha256: 'a'.repeat(64) };
    const manifest = { format: 'xunyue-backup', version: 1, madeAt: '', program: '', bulletins: 0, annotations: 0 };
    await writeZip(evil, [
      { name: 'manifest.json', source: Buffer.from(JSON.stringify({ ...manifest, files: [file], logs: [] })) },
    ]);
    expect(await codeOf(restoreBackup(dataDir, evil, NOW))).toBe('corrupt');
    expect(existsSync(join(root, 'evil.db'))).toBe(false);
  });

  it('waits for a program that has the folder open', async () => {
    const path = await keptAndChanged();
    expect(await codeOf(restoreBackup(dataDir, path, NOW))).toBe('locked');
    expect(await notes()).toEqual(['备份之前', '备份之后']);
  });
});

describe('a zip', () => {
  it('gives back what went in, and the same bytes each time', async () => {
    const entries = [
      { name: 'a.txt', source: Buffer.from('甲') },
      { name: 'b/c.txt', source: Buffer.alloc(1_000_000, 7) },
    ];
    const [one, two] = [join(root, 'one.zip'), join(root, 'two.zip')];
    const written = await writeZip(one, entries);
    await writeZip(two, entries);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(written.bytes).toBe(readFileSync(one).length);
    const zip = await openZip(one);
    expect(zip.names).toEqual(['a.txt', 'b/c.txt']);
    expect((await zip.read('a.txt', 100)).toString()).toBe('甲');
    expect(await codeOf(zip.read('b/c.txt', 100))).toBe('too-large');
    expect(await codeOf(zip.read('none', 100))).toBe('corrupt');
    zip.close();
  });

  it('leaves the old file when it is cancelled', async () => {
    const path = join(root, 'old.zip');
    appendFileSync(path, 'old');
    const entries = [{ name: 'a', source: Buffer.alloc(5_000_000, 1) }];
    await expect(writeZip(path, entries, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
