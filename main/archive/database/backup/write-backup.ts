import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openForReading, type ReadConnection } from '../driver.ts';
import { makeFolder } from '../file-errors.ts';
import { writeZip, type ZipWritten } from '../zip/write-zip.ts';
import { type BackupManifest, MANIFEST_NAME, writeManifest } from './manifest.ts';

/** Folders of copies that are being made, in the data folder; one that is left over belongs to a killed program. */
const COPIES = /^backing-up-[0-9a-f-]{36}$/;

/** A database to be kept: its name inside the backup, and a connection that is open on it. */
export type BackedUp = { name: string; db: ReadConnection };

export type BackupOptions = {
  /** Folder for the copies while they are being made; with room for them. */
  dataDir: string;
  sources: readonly BackedUp[];
  /** What the manifest says besides the files; `copies` gives each copy by its name, so that it tells of those. */
  about: (copies: (name: string) => ReadConnection) => Omit<BackupManifest, 'format' | 'version' | 'files'>;
  /** Hears how far the work is, 0–1. */
  onProgress: (share: number) => void;
};

/**
 * Writes databases into one file while they are in use: each is copied as it stands at one moment, then all go into a
 * zip with their checksums. The path then holds the complete backup; until then what was there before. Throws
 * `disk-full`, `read-only` and the like of the target; nothing is left of a backup that fails.
 */
export async function writeBackup(
  path: string,
  options: BackupOptions,
): Promise<ZipWritten & { logs: BackupManifest['logs'] }> {
  const { dataDir, sources, about, onProgress } = options;
  const folder = join(dataDir, `backing-up-${randomUUID()}`);
  try {
    makeFolder(join(folder, 'people'));
    for (const [index, { name, db }] of sources.entries()) {
      await db.copyTo(join(folder, name), (done, pages) => onProgress((index + done / pages) / sources.length / 2));
    }
    const said = lookedAt(folder, about);
    const files = await Promise.all(sources.map(({ name }) => described(folder, name)));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const entries = [
      { name: MANIFEST_NAME, source: writeManifest({ ...said, files }) },
      ...sources.map(({ name }) => ({ name, source: join(folder, name) })),
    ];
    // How far it shrinks is not known beforehand; it is never more than the whole.
    const written = await writeZip(path, entries, {
      onBytes: (bytes) => onProgress((1 + Math.min(1, bytes / total)) / 2),
    });
    onProgress(1);
    return { ...written, logs: said.logs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lookedAt<T>(folder: string, look: (copies: (name: string) => ReadConnection) => T): T {
  const opened: ReadConnection[] = [];
  try {
    return look((name) => {
      const db = openForReading(join(folder, name));
      opened.push(db);
      return db;
    });
  } finally {
    for (const db of opened) db.close();
  }
}

/** A file as a manifest names it. */
export async function described(folder: string, name: string): Promise<BackupManifest['files'][number]> {
  const path = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name, bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/**
 * Removes the copies that a killed program left. Call it with the lock of the folder held and no backup under way: at the
 * opening.
 */
export function removeBackupLeftovers(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir)) {
    if (COPIES.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
