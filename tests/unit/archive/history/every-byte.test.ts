import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlValue } from '../../../../main/archive/database/driver.ts';
import { stepsOf } from '../../../../main/archive/history/event.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';
import { changedByOther, headOf, markOfOther, merge, withheld } from '../../../helpers/versions-of-others.ts';

/** Before every commit, one byte of so many; in the whole test, every one. */
const STEP = process.env.XUNYUE_FULL ? 1 : 7;

let archive: PersonalArchive;
const db = () => archive.context.person.writing();
const verify = () => archive.handlers['history.verify']({});

/** Marks with every field filled, a tag with a colour, a mark in the bin, a merge with a private version, an undo. */
beforeAll(async () => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
  const mark = await archive.handlers['annotations.create']({
    ...draftOn('300台'),
    kind: 'verdict',
    note: '核',
    tags: ['民生/电梯'],
    figures: { reported: '300', verified: '298', unit: '台' },
    evidence: [{ kind: 'file', name: '台账', bytes: 1, sha256: 'a'.repeat(64), description: '' }],
    claim: 'c',
  });
  archive.handlers['tags.colour']({ path: '民生', colour: 'red' });
  const gone = await archive.handlers['annotations.create'](draftOn('整改'));
  archive.handlers['annotations.delete']({ id: gone.id });
  const theirs = markOfOther(db(), headOf(db(), mark.id), 'theirs');
  merge(archive, [theirs]);
  merge(archive, [withheld(changedByOther(db(), theirs.version, { note: '私' }))]);
  await archive.handlers['annotations.review']({ id: 'theirs', outcome: 'agreed', note: '' });
  archive.handlers['history.undo']({});
  // What a determined hand would do: the guards are off, the file is open.
  db().script(`
    DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; DROP TRIGGER event_is_never_replaced;
    DROP TRIGGER version_is_never_changed; DROP TRIGGER version_is_never_removed;
    PRAGMA ignore_check_constraints = ON;`);
});
afterAll(() => archive.remove());

type Cell = { table: string; key: string; id: SqlValue; column: string; value: SqlValue; type: string };

/** Every cell of a table; text as the bytes that lie in the file. */
function cellsOf(table: string): Cell[] {
  const columns = db().all<{ name: string; type: string; pk: number }>(`SELECT * FROM pragma_table_info('${table}')`);
  const key = columns.find(({ pk }) => pk > 0)?.name ?? '';
  return columns.flatMap(({ name, type }) => {
    const read = type === 'TEXT' ? `CAST("${name}" AS BLOB)` : `"${name}"`;
    return db()
      .lists<[SqlValue, SqlValue]>(`SELECT "${key}", ${read} FROM ${table}`)
      .map(([id, value]) => ({ table, key, id, column: name, value, type }));
  });
}

/** Every other value a cell could be given by changing one byte of it, or by filling what is empty. */
function* changesOf({ value, type }: Cell): Generator<SqlValue> {
  if (value === null) yield type === 'TEXT' ? Buffer.from('x') : 1;
  else if (typeof value === 'number') yield value > 1 ? value + 1000 : 1 - value;
  else if (value instanceof Uint8Array) {
    // From its own place on, so that in a table of like rows it is not always the same ones.
    for (let index = value.length % STEP; index < value.length; index += STEP) {
      const changed = Buffer.from(value);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      yield changed;
    }
    if (value.length > 0) yield Buffer.from(value.subarray(1));
  }
}

/** Runs a check on a changed file, then puts it back. */
function withChange(sql: string, values: SqlValue[], check: () => void): void {
  db().script('SAVEPOINT altered');
  db().run(sql, ...values);
  check();
  db().script('ROLLBACK TO altered; RELEASE altered');
}

/** By version, the first event that names it; by record, the last one. */
function named(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { seq, payload } of db().all<{ seq: number; payload: string }>('SELECT seq, payload FROM event')) {
    for (const { record, after, added = [] } of stepsOf(payload)) {
      for (const version of [...after, ...added.map((each) => each.version)]) {
        if (!found.has(version)) found.set(version, seq);
      }
      found.set(record, seq);
    }
  }
  return found;
}

describe.each(['event', 'version', 'record', 'annotation', 'tag'])('every byte of the table %s', (table) => {
  it('is held by the log: the first event that is broken is named', async () => {
    const { events } = await verify();
    expect(verify()).toEqual({ events, ok: true, firstBroken: null });
    const seqs = named();
    const cells = cellsOf(table);
    expect(cells.length).toBeGreaterThan(2);
    let tried = 0;
    for (const cell of cells) {
      const seq = table === 'event' ? cell.id : seqs.get(String(cell.id));
      const put = cell.type === 'TEXT' ? 'CAST(? AS TEXT)' : '?';
      for (const value of changesOf(cell)) {
        const sql = `UPDATE ${table} SET "${cell.column}" = ${put} WHERE "${cell.key}" = ?`;
        withChange(sql, [value, cell.id], () => {
          const found = verify();
          // An event that claims to come before the first is the first to be broken.
          const firstBroken = cell.column === 'seq' && value === 0 ? 0 : seq;
          expect(found, `${cell.column} ${String(value)}`).toEqual({ events, ok: false, firstBroken });
        });
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(cells.length);
  }, 120_000);

  it('is missed when its row is gone', async () => {
    const { events } = await verify();
    const seqs = named();
    for (const { key, id } of cellsOf(table).filter(({ column, key }) => column === key)) {
      withChange(`DELETE FROM ${table} WHERE "${key}" = ?`, [id], () => {
        const firstBroken = table === 'event' && id !== events ? id : seqs.get(String(id));
        const found = verify();
        expect(found).toMatchObject({ ok: false });
        if (firstBroken !== undefined && id !== events) expect(found).toMatchObject({ firstBroken });
      });
    }
  });
});
