import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ArchiveError } from '../../../contract/errors.ts';
import { toFileError } from '../file-errors.ts';

/** A zip that came from outside: nothing in it is believed before it was looked at. */
export type ZipReader = {
  /** Names of the files inside, in their order. */
  names: readonly string[];
  /** The bytes of a small file. Throws `corrupt`, and `too-large` past `most` bytes. */
  read: (name: string, most: number) => Promise<Buffer>;
  /** Writes a file out. Throws `corrupt`, `too-large` past `most` bytes, `disk-full`; a half-written target may stay. */
  extract: (name: string, target: string, most: number) => Promise<{ bytes: number; sha256: string }>;
  close: () => void;
};

/** More entries than any file of ours has. */
const MOST_ENTRIES = 100_000;

/** Opens a zip. Throws `not-found`, `unreadable`, and `corrupt` for what is no zip, is cut off, or names a file twice. */
export async function openZip(path: string): Promise<ZipReader> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw openFailure(error, path);
  });
  try {
    return readerOf(zip, await entriesOf(zip, path), path);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw damaged(path);
  const entries = new Map<string, Entry>();
  try {
    // Names that leave the folder (`..`, absolute, backslash) are refused by the library.
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw damaged(path);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(path, error);
  }
  return entries;
}

function readerOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): ZipReader {
  const streamOf = async (name: string, most: number): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw damaged(path);
    if (entry.uncompressedSize > most) throw tooLarge(path, name);
    return zip.openReadStreamPromise(entry);
  };
  const named = (error: unknown) => {
    const known = toFileError(error);
    return known instanceof ArchiveError ? known : damaged(path, error);
  };
  return {
    names: [...entries.keys()],
    read: async (name, most) => {
      try {
        const chunks: Buffer[] = [];
        // The library checks the stated size against what comes out: a bomb ends as an error.
        for await (const chunk of await streamOf(name, most)) chunks.push(chunk);
        return Buffer.concat(chunks);
      } catch (error) {
        throw named(error);
      }
    },
    extract: async (name, target, most) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(await streamOf(name, most), counted, createWriteStream(target, { flags: 'wx', flush: true }));
        return { bytes, sha256: hash.digest('hex') };
      } catch (error) {
        throw named(error);
      }
    },
    close: () => zip.close(),
  };
}

function openFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new ArchiveError('not-found', `找不到文件：${path}`, { path }, { cause: error });
  if (code === 'EISDIR') return damaged(path, error);
  if (code !== null) return new ArchiveError('unreadable', `无法读取文件：${path}`, { path }, { cause: error });
  return damaged(path, error);
}

function damaged(path: string, cause?: unknown): ArchiveError {
  return new ArchiveError(
    'corrupt',
    '文件不完整或不是本程序的文件，没有改动任何内容。请重新拷贝后再试。',
    { path },
    { cause },
  );
}

function tooLarge(path: string, name: string): ArchiveError {
  return new ArchiveError('too-large', '文件内容超出允许的大小，没有改动任何内容。', { path, name });
}
