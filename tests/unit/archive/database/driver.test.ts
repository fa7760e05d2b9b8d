import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  openForReading,
  openForWriting,
  ReadConnection,
  type WriteConnection,
} from '../../../../main/archive/database/driver.ts';
import { codeOf, type Place, temporaryFolder } from './places.ts';

let place: Place;
let db: WriteConnection;
beforeEach(() => {
  place = temporaryFolder();
  db = openForWriting(join(place.path, 'a.db'));
  db.script('CREATE TABLE t (a, b)');
});
afterEach(() => {
  db.close();
  place.remove();
});

const add = (a: number, b: string) => db.run('INSERT INTO t VALUES (?, ?)', a, b);
const count = () => db.one<{ n: number }>('SELECT count(*) AS n FROM t')?.n;

describe('the driver', () => {
  it('binds values and gives rows', () => {
    expect(add(1, "'; DROP TABLE t; --")).toBe(1);
    expect(db.one('SELECT * FROM t WHERE a = ?', 1)).toEqual({ a: 1, b: "'; DROP TABLE t; --" });
    expect(db.one('SELECT * FROM t WHERE a = ?', 2)).toBeUndefined();
    expect(db.all('SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  it('binds whole numbers as integers: FTS5 would pass over a rowid given as a REAL', () => {
    db.script('CREATE VIRTUAL TABLE words USING fts5 (w)');
    for (const row of [1, 2, 3]) db.run('INSERT INTO words (rowid, w) VALUES (?, ?)', row, 'same');
    expect(db.all('SELECT rowid FROM words WHERE words MATCH ? AND rowid = ?', 'same', 2)).toEqual([{ rowid: 2 }]);
    expect(db.one('SELECT typeof(?) AS whole, typeof(?) AS part', 2, 2.5)).toEqual({ whole: 'integer', part: 'real' });
  });

  it('stores bytes as they are', () => {
    const bytes = new Uint8Array([0, 255, 13, 10]);
    db.run('INSERT INTO t (b) VALUES (?)', bytes);
    const kept = db.one<{ b: Uint8Array }>('SELECT b FROM t')?.b;
    expect(Buffer.compare(kept ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('goes through rows one at a time, with the same statement in use twice', () => {
    for (let n = 0; n < 3; n++) add(n, '');
    const sql = 'SELECT a FROM t ORDER BY a';
    const pairs: string[] = [];
    for (const outer of db.each<{ a: number }>(sql)) {
      for (const inner of db.each<{ a: number }>(sql)) pairs.push(`${outer.a}${inner.a}`);
    }
    expect(pairs).toEqual(['00', '01', '02', '10', '11', '12', '20', '21', '22']);
  });

  it('sets pragmas that answer and pragmas that do not', () => {
    expect(db.pragma('foreign_keys = OFF')).toEqual([]);
    expect(db.pragma('foreign_keys')).toEqual([{ foreign_keys: 0 }]);
    expect(db.pragma('journal_mode = WAL')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('takes everything in a transaction or nothing', () => {
    expect(db.transaction(() => add(1, 'x'))).toBe(1);
    const failing = () => {
      add(2, 'x');
      throw new Error('no');
    };
    expect(() => db.transaction(failing)).toThrow('no');
    expect(count()).toBe(1);
  });

  it('joins a nested transaction to the outer one', () => {
    const failing = () => {
      db.transaction(() => add(1, 'inner'));
      throw new Error('no');
    };
    expect(() => db.transaction(failing)).toThrow('no');
    expect(count()).toBe(0);
  });

  it('says locked when another connection writes', () => {
    const other = openForWriting(join(place.path, 'a.db'));
    other.pragma('busy_timeout = 0');
    db.script('BEGIN IMMEDIATE');
    expect(codeOf(() => other.run('INSERT INTO t VALUES (1, 2)'))).toBe('locked');
    db.script('ROLLBACK');
    expect(other.run('INSERT INTO t VALUES (1, 2)')).toBe(1);
    other.close();
  });

  it('keeps a reading connection from writing, in types and in fact', () => {
    add(1, 'x');
    const reading = openForReading(join(place.path, 'a.db'));
    expect(reading).toBeInstanceOf(ReadConnection);
    expectTypeOf(reading).not.toHaveProperty('run');
    expectTypeOf<ReadConnection>().not.toExtend<WriteConnection>();
    expect(codeOf(() => reading.all('INSERT INTO t VALUES (3, 4) RETURNING a'))).toBe('read-only');
    reading.close();
  });

  it('leaves an error of the caller as it is', () => {
    expect(() => db.all('SELECT a FROM nowhere')).toThrow(/no such table/);
  });

  it('does what was left for the closing, once', () => {
    let closed = 0;
    const reading = openForReading(join(place.path, 'a.db')).onClose(() => closed++);
    reading.close();
    reading.close();
    expect(closed).toBe(1);
  });
});
