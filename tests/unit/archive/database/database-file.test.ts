import { copyFileSync, existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, openDatabaseReadOnly } from '../../../../main/archive/database/database-file.ts';
import { openForReading, openForWriting } from '../../../../main/archive/database/driver.ts';
import { LIBRARY_SCHEMA, PERSON_SCHEMA } from '../../../../main/archive/database/schemas.ts';
import { damagePages } from './damage.ts';
import { codeOf, type Place, sha256Of, temporaryFolder } from './places.ts';
import { bodies, failingAfter, makeNotes, open, TODAY, YESTERDAY } from './small-schema.ts';

let place: Place;
let folder: string;
beforeEach(() => {
  place = temporaryFolder();
  folder = place.path;
});
afterEach(() => place.remove());

/** Opens in both ways; expects the code from each, and neither a byte nor a file beside it changed. */
function expectRefused(path: string, schema: typeof TODAY, code: string): void {
  const before = sha256Of(path);
  expect(codeOf(() => openDatabase(path, schema, join(folder, 'backups')))).toBe(code);
  expect(sha256Of(path)).toBe(before);
  expect(codeOf(() => openDatabaseReadOnly(path, schema))).toBe(code);
  expect(sha256Of(path)).toBe(before);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
}

describe('a new file', () => {
  it.each([LIBRARY_SCHEMA, PERSON_SCHEMA])('$name is made with all its migrations', (schema) => {
    const path = join(folder, 'deep/down/new.db');
    const db = openDatabase(path, schema, join(folder, 'backups'));
    expect(db.pragma('user_version')).toEqual([{ user_version: schema.migrations.length }]);
    expect(db.pragma('application_id')).toEqual([{ application_id: schema.applicationId }]);
    expect(db.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(db.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(db.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    db.close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    expect(readdirSync(join(folder, 'deep/down'))).toEqual(['new.db']);
  });

  it('has only STRICT tables', () => {
    for (const schema of [LIBRARY_SCHEMA, PERSON_SCHEMA]) {
      const db = openDatabase(join(folder, `${schema.applicationId}.db`), schema, folder);
      const tables = db.pragma<{ name: string; type: string; strict: number }>('table_list');
      const loose = tables.filter((t) => t.type === 'table' && t.strict === 0 && !t.name.startsWith('sqlite_'));
      expect(loose).toEqual([]);
      db.close();
    }
  });

  it('refuses a value of the wrong type and a reference to nothing', () => {
    const db = open(folder, TODAY);
    expect(() => db.run('INSERT INTO note (id, body) VALUES (?, ?)', 'text', 'x')).toThrow(/datatype|INTEGER/);
    expect(() => db.run('INSERT INTO reply VALUES (?, ?)', 77, 'x')).toThrow(/FOREIGN KEY/);
    db.close();
  });

  it('an empty file is a new one', () => {
    writeFileSync(join(folder, 'notes.db'), '');
    const db = open(folder, TODAY);
    expect(bodies(db)).toBe(0);
    db.close();
  });

  it('is not made by opening for reading', () => {
    const path = join(folder, 'none.db');
    expect(codeOf(() => openDatabaseReadOnly(path, TODAY))).toBe('not-found');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a file that is refused', () => {
  it('written by a newer version, closed', () => {
    const path = makeNotes(folder, TODAY);
    expectRefused(path, YESTERDAY, 'newer-version');
  });

  it('written by a newer version, with changes still in its -wal file', () => {
    const writing = open(folder, TODAY);
    writing.pragma('wal_autocheckpoint = 0');
    writing.run('INSERT INTO note (body) VALUES (?)', 'x');
    const path = join(folder, 'copy.db');
    copyFileSync(join(folder, 'notes.db'), path);
    copyFileSync(join(folder, 'notes.db-wal'), `${path}-wal`);
    writing.close();
    const wal = sha256Of(`${path}-wal`);
    expectRefused(path, YESTERDAY, 'newer-version');
    expect(sha256Of(`${path}-wal`)).toBe(wal);
  });

  it('says which version was found and which is known', () => {
    makeNotes(folder, TODAY);
    expect(() => open(folder, YESTERDAY)).toThrow(
      expect.objectContaining({ details: { file: '资料库', found: 2, known: 1 } }),
    );
  });

  it.each([1, 50, 100, 4096, 100_000])('%i random bytes', (count) => {
    const path = join(folder, 'notes.db');
    writeFileSync(path, Buffer.from(Array.from({ length: count }, (_, n) => (n * 7919) % 251)));
    expectRefused(path, TODAY, 'corrupt');
  });

  it('with a good header over overwritten pages', () => {
    const path = makeNotes(folder, TODAY, 500);
    damagePages(path);
    const before = sha256Of(path);
    expect(codeOf(() => open(folder, TODAY))).toBe('corrupt');
    expect(codeOf(() => bodies(openDatabaseReadOnly(path, TODAY)))).toBe('corrupt');
    expect(sha256Of(path)).toBe(before);
  });

  it('cut off in the middle', () => {
    const path = makeNotes(folder, TODAY, 500);
    truncateSync(path, 4096 * 3 + 1000);
    const before = sha256Of(path);
    expect(codeOf(() => open(folder, TODAY))).toBe('corrupt');
    expect(sha256Of(path)).toBe(before);
  });

  it('of another program that uses SQLite, whatever its journal', () => {
    const path = join(folder, 'other.db');
    const other = openForWriting(path);
    other.script('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
    other.close();
    expectRefused(path, TODAY, 'corrupt');
    const wal = openForWriting(path);
    wal.pragma('journal_mode = WAL');
    wal.close();
    expectRefused(path, TODAY, 'corrupt');
  });

  it('of ours, but of the other kind', () => {
    const path = join(folder, 'library.db');
    openDatabase(path, LIBRARY_SCHEMA, folder).close();
    expectRefused(path, PERSON_SCHEMA, 'corrupt');
  });

  it('that is a folder', () => {
    expect(codeOf(() => openDatabase(folder, TODAY, folder))).toBe('unreadable');
  });
});

describe('a key', () => {
  it('is refused by a SQLite that cannot encrypt, and nothing is written', () => {
    const path = join(folder, 'secret.db');
    expect(() => openDatabase(path, TODAY, folder, { key: "a'b" })).toThrow(/不支持加密/);
    expect(() => openForWriting(path, { key: 'k' })).toThrow(/不支持加密/);
    expect(readdirSync(folder).filter((name) => name.startsWith('secret'))).toEqual([]);
  });

  it('is refused for a plain file, which stays readable without one', () => {
    const path = makeNotes(folder, TODAY);
    const before = sha256Of(path);
    expect(() => openDatabaseReadOnly(path, TODAY, { key: 'k' })).toThrow(/不支持加密/);
    expect(sha256Of(path)).toBe(before);
  });
});

describe('an older file', () => {
  it('is brought up to date with its rows, after a copy was kept', () => {
    makeNotes(folder, YESTERDAY);
    const db = open(folder, TODAY);
    expect(db.all('SELECT id, author FROM note')).toEqual([1, 2, 3].map((id) => ({ id, author: `before ${id}` })));
    db.close();
    const [copy = ''] = readdirSync(join(folder, 'backups'));
    expect(copy).toMatch(/^notes-v1-.*\.db$/);
    const kept = openForReading(join(folder, 'backups', copy));
    expect(kept.pragma('user_version')).toEqual([{ user_version: 1 }]);
    expect(bodies(kept)).toBe(3);
    kept.close();
  });

  it('is not read by a newer program that may not upgrade it', () => {
    const path = makeNotes(folder, YESTERDAY);
    expect(codeOf(() => openDatabaseReadOnly(path, TODAY))).toBe('read-only');
  });

  it('stays as it was when a migration fails, however far it got', () => {
    makeNotes(folder, YESTERDAY);
    const failing = failingAfter('CREATE TABLE half (a) STRICT; DELETE FROM note; SELECT nonsense();');
    expect(() => open(folder, failing)).toThrow();
    const db = open(folder, YESTERDAY);
    expect(bodies(db)).toBe(3);
    expect(db.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`)).toEqual([{ name: 'note' }]);
    db.close();
  });

  it('stays as it was when a migration leaves references to nothing', () => {
    makeNotes(folder, YESTERDAY);
    const failing = failingAfter(`INSERT INTO reply VALUES (4711, 'to nobody');`);
    expect(codeOf(() => open(folder, failing))).toBe('corrupt');
    const db = open(folder, YESTERDAY);
    expect(db.pragma('user_version')).toEqual([{ user_version: 1 }]);
    db.close();
  });
});
