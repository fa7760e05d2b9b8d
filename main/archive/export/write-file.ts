import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';
import { targetFailure } from '../../contract/target-failure.ts';

/** Pieces are gathered up to this size before they are written. */
const BUFFER_BYTES = 1024 * 1024;

/** A file in pieces; text is written as UTF-8. Those that come one by one leave room for other work between them. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file so that at every moment the path holds either what was there before or the complete new content: to a
 * temporary file in the same folder, to the disk, then renamed. `pathNow` is asked again when the file is complete, since
 * a name that was free may be taken by then. Gives path and size in bytes. Rejects with `disk-full`, `read-only` (also for a file that another program holds), `not-found`
 * for a missing folder, `bad-arguments` for a path that cannot be a file; the file that was there is then untouched.
 */
export async function writeFileAtomically(
  pathNow: () => string,
  pieces: Pieces,
): Promise<{ path: string; bytes: number }> {
  const wanted = pathNow();
  // Short whatever the name is: a long name and a suffix together could pass the limit of the file system.
  const temporary = join(dirname(wanted), `.xunyue-${randomUUID()}.tmp`);
  try {
    refuseFolder(wanted);
    const bytes = await writeAndSync(temporary, pieces);
    const path = pathNow();
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return { path, bytes };
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw targetFailure(error, wanted);
  }
}

async function writeAndSync(path: string, pieces: Pieces): Promise<number> {
  const file = openSync(path, 'wx');
  try {
    let bytes = 0;
    for await (const chunk of gathered(pieces)) {
      for (let from = 0; from < chunk.length; ) from += writeSync(file, chunk, from);
      bytes += chunk.length;
    }
    fsyncSync(file);
    return bytes;
  } finally {
    closeSync(file);
  }
}

async function* gathered(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    held.push(bytes);
    size += bytes.length;
    if (size < BUFFER_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Makes the rename last through a power cut. Windows cannot open folders and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Some file systems cannot sync a folder, or let nobody read it; the file itself is complete and in its place.
    if (!['EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  }
}

function refuseFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new ArchiveError('bad-arguments', `${path} 是一个文件夹，请另取文件名。`, { path });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
