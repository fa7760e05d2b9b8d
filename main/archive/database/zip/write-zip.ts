import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ArchiveError } from '../../../contract/errors.ts';
import { targetFailure } from '../../../contract/target-failure.ts';

/** A file of a zip: its name inside, with `/` between folders, and its bytes or the path where they are. */
export type ZipEntry = { name: string; source: string | Uint8Array };

export type ZipWritten = {
  bytes: number;
  /** Of the whole file, in hexadecimal. */
  sha256: string;
};

/** Databases shrink to a third at the fastest level; higher ones take minutes for a few per cent. */
const COMPRESSION_LEVEL = 1;

/** The oldest instant that a zip can state: the same entries always give the same bytes. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/**
 * Writes a zip so that the path always holds either what was there before or the complete new file. `onBytes` hears how
 * many bytes of the zip are written. Throws as `targetFailure` says, and the reason of `signal` when it aborts.
 */
export async function writeZip(
  path: string,
  entries: readonly ZipEntry[],
  { onBytes, signal }: { onBytes?: (bytes: number) => void; signal?: AbortSignal } = {},
): Promise<ZipWritten> {
  const temporary = join(dirname(path), `.xunyue-${randomUUID()}.tmp`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new ArchiveError('bad-arguments', `${path} 是一个文件夹，请另取文件名。`, { path });
    }
    const zip = zipOf(entries);
    const { counted, written } = counter(onBytes);
    const target = createWriteStream(temporary, { flags: 'wx' });
    await pipeline(zip.outputStream, counted, target, signal ? { signal } : {});
    await syncFile(temporary);
    await rename(temporary, path);
    return written();
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw targetFailure(error, path);
  }
}

function zipOf(entries: readonly ZipEntry[]): ZipFile {
  const zip = new ZipFile();
  const options = { compressionLevel: COMPRESSION_LEVEL, mtime: NO_TIME, mode: 0o100644 };
  for (const { name, source } of entries) {
    if (typeof source === 'string') zip.addFile(source, name, options);
    else zip.addBuffer(Buffer.from(source), name, options);
  }
  // A source that cannot be read is told to the zip alone; the stream would wait for it for ever.
  zip.on('error', (error: Error) => zip.outputStream.emit('error', error));
  zip.end();
  return zip;
}

function counter(onBytes?: (bytes: number) => void) {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      onBytes?.(bytes);
      done(null, chunk);
    },
  });
  return { counted, written: (): ZipWritten => ({ bytes, sha256: hash.digest('hex') }) };
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
