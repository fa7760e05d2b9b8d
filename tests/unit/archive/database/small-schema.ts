import { join } from 'node:path';
import { openDatabase } from '../../../../main/archive/database/database-file.ts';
import type { WriteConnection } from '../../../../main/archive/database/driver.ts';
import type { Migration, Schema } from '../../../../main/archive/database/migrate.ts';

const FIRST: Migration = {
  name: 'notes',
  sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;',
};
const SECOND: Migration = {
  name: 'authors',
  sql: `ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT '';
    CREATE TABLE reply (note INTEGER NOT NULL REFERENCES note (id), body TEXT NOT NULL) STRICT;
    UPDATE note SET author = 'before ' || id;`,
};

const schema = (...migrations: Migration[]): Schema => ({ name: '资料库', applicationId: 0x54455354, migrations });

/** The same kind of file as three versions of a program know it. */
export const YESTERDAY = schema(FIRST);
export const TODAY = schema(FIRST, SECOND);
export const failingAfter = (...sql: string[]): Schema =>
  schema(FIRST, SECOND, ...sql.map((text) => ({ name: 'fails', sql: text })));

export const open = (folder: string, known: Schema): WriteConnection =>
  openDatabase(join(folder, 'notes.db'), known, join(folder, 'backups'));

/** Makes `notes.db` with some rows; gives its path. */
export function makeNotes(folder: string, known: Schema = YESTERDAY, count = 3): string {
  const db = open(folder, known);
  db.transaction(() => {
    for (let n = 1; n <= count; n++) db.run('INSERT INTO note (body) VALUES (?)', `第${n}条`.repeat(50));
  });
  db.close();
  return join(folder, 'notes.db');
}

export const bodies = (db: Pick<WriteConnection, 'all'>): number =>
  db.all<{ id: number }>('SELECT id FROM note').length;
