import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ArchiveError } from '../../../contract/errors.ts';
import { checkIntegrity } from '../database-file.ts';
import { openForReading } from '../driver.ts';
import { makeFolder, toFileError } from '../file-errors.ts';
import { checkHeader } from '../file-header.ts';
import { checkOrigin, type Schema } from '../migrate.ts';
import { LIBRARY_SCHEMA, PERSON_SCHEMA } from '../schemas.ts';
import { openZip, type ZipReader } from '../zip/read-zip.ts';
import { type BackupManifest, MANIFEST_NAME, readManifest } from './manifest.ts';

/** A restore that waits in the data folder to be finished at the next opening. */
const WAITING = /^restoring-[0-9a-f-]{36}$/;

/** Written last, so that a folder without it is half a copy and is thrown away. */
const READY = 'ready.json';

/** Written once everything that stood in the way has been put aside. */
const CLEARED = 'cleared';

const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/**
 * Takes a backup apart and checks every file of it: checksum, origin, version, integrity. It then waits in the data
 * folder until `finishRestores` puts it in place; nothing that is there now is touched. Throws `not-found`, `corrupt`,
 * `newer-version`, `disk-full`; the data folder is then as it was.
 */
export async function stageRestore(dataDir: string, path: string): Promise<BackupManifest> {
  const zip = await openZip(path);
  try {
    return await stage(dataDir, async (folder) => {
      const manifest = readManifest(await zip.read(MANIFEST_NAME, MOST_MANIFEST_BYTES));
      for (const file of manifest.files) await takeOut(zip, file, folder);
      return manifest;
    });
  } finally {
    zip.close();
  }
}

/**
 * Lays files out in a folder that then waits for `finishRestores`; `lay` puts them there and says which they are. When it
 * throws, or the program is killed, the data folder is as it was.
 */
export async function stage(
  dataDir: string,
  lay: (folder: string) => Promise<BackupManifest>,
): Promise<BackupManifest> {
  const folder = join(dataDir, `restoring-${randomUUID()}`);
  try {
    makeFolder(join(folder, 'people'));
    const manifest = await lay(folder);
    await writeFile(join(folder, `${READY}.tmp`), JSON.stringify(manifest), { flush: true });
    renameSync(join(folder, `${READY}.tmp`), join(folder, READY));
    return manifest;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw toFileError(error);
  }
}

async function takeOut(zip: ZipReader, file: BackupManifest['files'][number], folder: string): Promise<void> {
  const target = join(folder, file.name);
  const { bytes, sha256 } = await zip.extract(file.name, target, file.bytes);
  if (bytes !== file.bytes || sha256 !== file.sha256) {
    throw new ArchiveError('corrupt', '备份文件的校验码不符，可能已损坏；没有改动任何内容。', { file: file.name });
  }
  checkDatabase(target, file.name === 'library.db' ? LIBRARY_SCHEMA : PERSON_SCHEMA);
}

function checkDatabase(path: string, schema: Schema): void {
  checkHeader(path, schema);
  const db = openForReading(path);
  try {
    checkOrigin(db, schema);
    checkIntegrity(db, schema);
  } finally {
    db.close();
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  }
}

/**
 * Puts restores that wait in a data folder in place; call it with the lock of the folder held and its databases closed.
 * The files they replace go to `backups/replaced-…`, so that even a restore can be taken back. A program that is killed
 * in between goes on at the next call. `onPlaced` hears of each restore that is in place, perhaps a second time.
 */
export function finishRestores(dataDir: string, now: Date, onPlaced: (manifest: BackupManifest) => void): void {
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir)) {
    if (WAITING.test(name)) finish(dataDir, join(dataDir, name), now, onPlaced);
  }
}

function finish(dataDir: string, folder: string, now: Date, onPlaced: (manifest: BackupManifest) => void): void {
  if (!existsSync(join(folder, READY))) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const manifest = readManifest(readFileSync(join(folder, READY)));
  const { files } = manifest;
  try {
    if (!existsSync(join(folder, CLEARED))) clearTheWay(dataDir, folder, files, now);
    makeFolder(join(dataDir, 'people'));
    for (const { name } of files) moveWhereThere(join(folder, name), join(dataDir, name));
    onPlaced(manifest);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw toFileError(error);
  }
}

/** Before this is done nothing has been put in place, so whatever stands there is old. */
function clearTheWay(dataDir: string, folder: string, files: BackupManifest['files'], now: Date): void {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const aside = join(dataDir, 'backups', `replaced-${stamp}-${basename(folder).slice(-8)}`);
  for (const { name } of files) {
    for (const suffix of ['', '-wal', '-shm']) moveWhereThere(join(dataDir, name + suffix), join(aside, name + suffix));
  }
  writeFileSync(join(folder, CLEARED), '', { flush: true });
}

function moveWhereThere(from: string, to: string): void {
  if (!existsSync(from)) return;
  makeFolder(dirname(to));
  renameSync(from, to);
}
