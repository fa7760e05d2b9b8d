import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../contract/errors.ts';
import { openDatabase, openDatabaseReadOnly } from '../database/database-file.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { PERSON_SCHEMA } from '../database/schemas.ts';
import { insertPersonRow, readPersonRow } from './person-row.ts';

/** Names of our own making only: anything else in the folder (copies, notes) is left alone. */
const FILE_NAME = /^([0-9a-z-]{1,64})\.db$/;

/** Whether an id can be that of a person: it becomes the name of a file. */
export function isPersonId(id: string): boolean {
  return FILE_NAME.test(`${id}.db`);
}

/** Ids of the persons who have a file in this data folder, in no particular order. */
export function personIds(dataDir: string): string[] {
  const folder = join(dataDir, 'people');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => FILE_NAME.exec(name)?.[1] ?? []);
}

/** Opens a person's file for reading. Throws `not-found`, `corrupt`, `newer-version`, `read-only`. */
export function openPersonReadOnly(dataDir: string, id: string): ReadConnection {
  const path = existingPath(dataDir, id);
  return checkOwner(openDatabaseReadOnly(path, PERSON_SCHEMA), id);
}

/**
 * Opens the file of a person who is known here for writing. Throws `not-found`, `corrupt`, `newer-version`, `locked`,
 * `read-only`, `disk-full`. A file that is gone is never replaced by an empty one: it may be on the medium that
 * was not mounted.
 */
export function openPerson(dataDir: string, id: string, now: Date): WriteConnection {
  return openOrCreate(existingPath(dataDir, id), dataDir, { id, name: '', unit: '' }, now);
}

/** Makes the file of a new person and opens it. Throws like `openPerson`. */
export function createPerson(
  dataDir: string,
  person: { id: string; name: string; unit: string },
  now: Date,
): WriteConnection {
  return openOrCreate(personPath(dataDir, person.id), dataDir, person, now);
}

function openOrCreate(
  path: string,
  dataDir: string,
  person: { id: string; name: string; unit: string },
  now: Date,
): WriteConnection {
  const db = openDatabase(path, PERSON_SCHEMA, join(dataDir, 'backups'));
  try {
    // A process that died between making the file and filling it leaves an empty one: it is filled now.
    if (!readPersonRow(db)) insertPersonRow(db, { ...person, created_at: now.toISOString() });
    return checkOwner(db, person.id);
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkOwner<Connection extends ReadConnection>(db: Connection, id: string): Connection {
  const owner = readPersonRow(db)?.id ?? id;
  if (owner === id) return db;
  db.close();
  throw new ArchiveError('corrupt', '个人数据文件的名称与其中记录的使用人不符，程序没有改动它。', { person: id });
}

function existingPath(dataDir: string, id: string): string {
  const path = personPath(dataDir, id);
  if (FILE_NAME.test(`${id}.db`) && existsSync(path)) return path;
  throw new ArchiveError(
    'not-found',
    '找不到该使用人的个人数据文件，它可能已被移走。放回 people 文件夹后即可继续，也可切换使用人。',
    { person: id },
  );
}

function personPath(dataDir: string, id: string): string {
  return join(dataDir, 'people', `${id}.db`);
}
