import { copyFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDataLock } from '../../../../main/archive/database/data-lock.ts';
import { openDatabase, openDatabaseReadOnly } from '../../../../main/archive/database/database-file.ts';
import { openForWriting } from '../../../../main/archive/database/driver.ts';
import { codeOf, type Place, readOnlyView, sha256Of, temporaryFolder, whyNoMounts } from './places.ts';
import { bodies, makeNotes, open, TODAY, YESTERDAY } from './small-schema.ts';

const reason = whyNoMounts();
if (reason) process.stderr.write(`Tests on a read-only medium are left out: ${reason}.\n`);

describe.runIf(reason === null)('on a medium that cannot be written', () => {
  let place: Place;
  let view: Place | null = null;
  beforeEach(() => {
    place = temporaryFolder();
  });
  afterEach(() => {
    view?.remove();
    place.remove();
  });

  /** Turns the folder read-only; gives the path of its database there. */
  const seal = (name = 'notes.db'): string => {
    view = readOnlyView(place.path);
    return join(view?.path ?? '', name);
  };
  const temporaryCopies = () => readdirSync(tmpdir()).filter((name) => /^xunyue-.{6}$/.test(name));

  it('a database with a rollback journal is read, and not opened for writing', () => {
    makeNotes(place.path, TODAY);
    const plain = openForWriting(join(place.path, 'notes.db'));
    plain.pragma('journal_mode = DELETE');
    plain.close();
    const path = seal();
    const db = openDatabaseReadOnly(path, TODAY);
    expect(bodies(db)).toBe(3);
    db.close();
    expect(codeOf(() => openDatabase(path, TODAY, place.path))).toBe('read-only');
  });

  it('a WAL database is read from memory, and not opened for writing', () => {
    makeNotes(place.path, TODAY);
    const path = seal();
    const db = openDatabaseReadOnly(path, TODAY);
    expect(bodies(db)).toBe(3);
    db.close();
    expect(codeOf(() => openDatabase(path, TODAY, place.path))).toBe('read-only');
  });

  it('a WAL database with pending changes is read with them, and the copy is gone afterwards', () => {
    const writing = open(place.path, TODAY);
    writing.pragma('wal_autocheckpoint = 0');
    writing.run('INSERT INTO note (body) VALUES (?)', 'only in the -wal file');
    copyFileSync(join(place.path, 'notes.db'), join(place.path, 'left.db'));
    copyFileSync(join(place.path, 'notes.db-wal'), join(place.path, 'left.db-wal'));
    writing.close();
    const path = seal('left.db');
    const before = sha256Of(path);
    const copies = temporaryCopies().length;
    const db = openDatabaseReadOnly(path, TODAY);
    expect(bodies(db)).toBe(1);
    expect(temporaryCopies()).toHaveLength(copies + 1);
    db.close();
    expect(temporaryCopies()).toHaveLength(copies);
    expect(sha256Of(path)).toBe(before);
    expect(codeOf(() => openDatabase(path, TODAY, place.path))).toBe('read-only');
  });

  it('an older database says that it needs an upgrade first', () => {
    makeNotes(place.path, YESTERDAY);
    const path = seal();
    expect(codeOf(() => openDatabaseReadOnly(path, TODAY))).toBe('read-only');
  });

  it('no new database is made', () => {
    expect(codeOf(() => openDatabase(seal('new.db'), TODAY, place.path))).toBe('read-only');
    const deeper = join(view?.path ?? '', 'folder/new.db');
    expect(codeOf(() => openDatabase(deeper, TODAY, place.path))).toBe('read-only');
  });

  it.each([true, false])('the lock is not taken, lock file there before: %s', (isThere) => {
    if (isThere) takeDataLock(place.path).release();
    seal();
    expect(codeOf(() => takeDataLock(view?.path ?? ''))).toBe('read-only');
  });

  it('a folder inside it is not made for a lock', () => {
    seal();
    expect(codeOf(() => takeDataLock(join(view?.path ?? '', 'data')))).toBe('read-only');
  });
});
