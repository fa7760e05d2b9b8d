import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../../main/archive/database/backup/write-backup.ts';
import { openZip } from '../../../../main/archive/database/zip/read-zip.ts';
import { logExportHandlers } from '../../../../main/archive/handlers/history/log-export.ts';
import { logHead } from '../../../../main/archive/history/seals.ts';
import { type Colleague, colleague, pack, share, take } from '../../../helpers/exchange.ts';

const resourcesDir = fileURLToPath(new URL('../../../../resources', import.meta.url));
const NAMES = ['README.txt', 'checksums.txt', 'log.jsonl', 'verify-log.mjs', 'versions.jsonl'];

type Files = Map<string, Buffer>;

let li: Colleague;
let wang: Colleague;
beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
  await share(li, '加装电梯', { note: '李' });
  await share(wang, '督导', { note: '王一' });
  await take(wang, await pack(li));
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

/** The files of an exported log. */
async function exported(of: Colleague): Promise<Files> {
  const path = join(of.dataDir, 'log.zip');
  const reply = await logExportHandlers(of.context, resourcesDir)['history.export']({ path });
  expect(reply).toMatchObject({ path, ok: true, firstBroken: null });
  const zip = await openZip(path);
  try {
    expect(zip.names.toSorted()).toEqual(NAMES);
    const files: Files = new Map();
    for (const name of zip.names) files.set(name, await zip.read(name, 1e6));
    return files;
  } finally {
    zip.close();
  }
}

function put(of: Colleague, files: Files): string {
  const folder = join(of.dataDir, 'unpacked');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** Runs the program that went with the log, as somebody without ours would. */
const run = (folder: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'verify-log.mjs')], { encoding: 'utf8' });
  return { status, said: stdout.trim() };
};

describe('a log that was exported', () => {
  it('holds the logs of all and the content of the person’s own versions, and is checked without us', async () => {
    const files = await exported(wang);
    const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
    expect(text('versions.jsonl')).toContain('王一');
    expect(text('versions.jsonl')).not.toContain('"note\\":\\"李');
    expect(text('log.jsonl')).toContain(li.id);
    expect(text('verify-log.mjs').split('\n').length).toBeLessThan(60);
    expect(run(put(wang, files))).toEqual({ status: 0, said: '操作记录完整' });
  });

  it('is found broken by any byte, and the first broken event is named', async () => {
    const files = await exported(wang);
    const { problemsOf }: { problemsOf: (read: (name: string) => Buffer) => string[] } = await import(
      pathToFileURL(join(resourcesDir, 'log/verify-log.mjs')).href
    );
    const problems = (changed: Files) => problemsOf((name) => changed.get(name) ?? Buffer.alloc(0));
    expect(problems(files)).toEqual([]);
    for (const [name, bytes] of files) {
      for (const at of bytes.keys()) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        expect(problems(new Map(files).set(name, flipped)), `${name} ${at}`).not.toEqual([]);
      }
    }
    const lines = files.get('log.jsonl')?.toString('utf8').split('\n') ?? [];
    lines[1] = (lines[1] ?? '').replace('annotation.create', 'annotation.delete');
    const folder = put(wang, new Map(files).set('log.jsonl', Buffer.from(lines.join('\n'))));
    expect(run(folder)).toEqual({ status: 1, said: `操作记录自第 2 条起不可信（${wang.id}）` });
  }, 120_000);
});

describe('a log held against what was sealed elsewhere', () => {
  const verify = (of: Colleague, against: string) => of.handlers['history.verify']({ against });

  it('agrees with a package and a backup of it, and has lost its tail where it was cut off', async () => {
    const path = await pack(wang);
    expect(await verify(wang, path)).toMatchObject({ ok: true, firstBroken: null });
    const backup = join(wang.dataDir, 'backup.zip');
    const db = wang.context.person.writing();
    const logs = [logHead(db, wang.id)];
    const about = { madeAt: '', program: '', bulletins: 0, annotations: 0, logs };
    await writeBackup(backup, { dataDir: wang.dataDir, sources: [], about: () => about, onProgress: () => undefined });
    expect(await verify(wang, backup)).toMatchObject({ ok: true });

    const events = logs[0]?.events ?? 0;
    db.script('DROP TRIGGER event_is_never_removed');
    db.run('DELETE FROM event WHERE seq = ?', events);
    expect(await wang.handlers['history.verify']({})).toMatchObject({ ok: true });
    expect(await verify(wang, backup)).toEqual({ events: events - 1, ok: false, firstBroken: events });
  });

  it('says so where the file knows nothing of it, or seals nothing', async () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    await expect(verify(wang, await pack(li))).rejects.toThrow(code('not-found'));
    await expect(verify(wang, join(wang.dataDir, 'library.db'))).rejects.toThrow(code('corrupt'));
  });
});
