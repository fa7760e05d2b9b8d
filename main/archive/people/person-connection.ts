import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { currentPersonId } from './current-person.ts';
import { openPerson, openPersonReadOnly } from './person-file.ts';

/** Why a data folder cannot be written: another process holds it, or its medium is read-only or full. */
export type Refusal = 'locked' | 'read-only' | 'disk-full';

const REFUSED: Readonly<Record<Refusal, string>> = {
  locked: '资料库正被另一个程序使用，这里只能阅读；本次操作没有进行。',
  'read-only': '数据文件夹不可写入，只能阅读，不能保存；本次操作没有进行。',
  'disk-full': '磁盘已满，只能阅读，不能保存；本次操作没有进行。请腾出空间后重新打开。',
};

/** The file of the current person, reopened by itself when the current person changes. */
export type PersonConnection = {
  /** For reading; null in a data folder in which nobody has worked yet. Throws when the file cannot be opened. */
  reading: () => ReadConnection | null;
  /** For writing. Throws the refusal where nothing may be written, else as `openPerson` does. */
  writing: () => WriteConnection;
  close: () => void;
};

/** Where the one writing process keeps the current person's file. `library` names the current person. */
export function writingPerson(library: ReadConnection, dataDir: string, now: () => Date): PersonConnection {
  const held = holdCurrent(library, (id) => openPerson(dataDir, id, now()));
  const writing = (): WriteConnection => {
    const db = held.get();
    if (db) return db;
    throw new ArchiveError('not-found', '还没有使用人，请先登记姓名和单位。');
  };
  return { reading: held.get, writing, close: held.close };
}

/** Where a reading thread, or a process that may not write, keeps it. */
export function readingPerson(library: ReadConnection, dataDir: string, refusal: Refusal): PersonConnection {
  const held = holdCurrent(library, (id) => openPersonReadOnly(dataDir, id));
  const writing = (): never => {
    throw writingRefused(refusal);
  };
  return { reading: held.get, writing, close: held.close };
}

/** The sentence for every act that would write where nothing may be written. */
export function writingRefused(refusal: Refusal): ArchiveError {
  return new ArchiveError(refusal, REFUSED[refusal]);
}

/** Keeps one file open: that of whoever is current. The id costs one keyed look-up a call. */
function holdCurrent<Connection extends ReadConnection>(library: ReadConnection, open: (id: string) => Connection) {
  let held: { id: string; db: Connection } | null = null;
  const close = (): void => {
    held?.db.close();
    held = null;
  };
  const get = (): Connection | null => {
    const id = currentPersonId(library);
    if (held && held.id === id) return held.db;
    close();
    if (id === null) return null;
    const db = open(id);
    held = { id, db };
    return db;
  };
  return { get, close };
}
