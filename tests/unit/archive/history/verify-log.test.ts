import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logImport } from '../../../../main/archive/handlers/history/import-log.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';

const COLUMNS = ['at', 'act', 'subject', 'payload', 'previous', 'hash'] as const;

let archive: PersonalArchive;
const db = () => archive.context.person.writing();
const verify = () => archive.handlers['history.verify']({});

/** Introduce, three marks, an edit, an undo, a redo, an import: one event of every sort. */
async function eightEvents(): Promise<void> {
  archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
  const first = await archive.handlers['annotations.create'](draftOn('加装电梯'));
  await archive.handlers['annotations.create']({ ...draftOn('徐汇区'), note: '\ufffd 𠮷' });
  await archive.handlers['annotations.create'](draftOn('整改'));
  await archive.handlers['annotations.edit']({ id: first.id, changes: { note: '改' } });
  archive.handlers['history.undo']({});
  archive.handlers['history.redo']({});
  logImport(
    db(),
    [{ path: '/in/c.txt', id: 'c', revision: 1, encoding: 'utf-8', repairs: 0, damaged: 0, nearDuplicates: [] }],
    new Date(),
  );
}

/** What a determined hand would do: the guards are off, the file is open. */
function unguard(): void {
  db().script(`
    DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; DROP TRIGGER event_is_never_replaced;
    PRAGMA ignore_check_constraints = ON;`);
}

beforeEach(async () => {
  archive = personalArchive();
  await eightEvents();
});
afterEach(() => archive.remove());

describe('the log', () => {
  it('is whole as long as nobody touches it', () => {
    expect(verify()).toEqual({ events: 8, ok: true, firstBroken: null });
    archive = archive.restart();
    expect(verify()).toEqual({ events: 8, ok: true, firstBroken: null });
  });

  it.each(["UPDATE person SET name = '王敏'", "UPDATE person SET unit = ''", 'DELETE FROM person'])(
    'shows the event that gave the name after %s',
    (sql) => {
      db().run(sql);
      expect(verify()).toEqual({ events: 8, ok: false, firstBroken: 1 });
    },
  );

  it.each([
    'UPDATE event SET payload = payload',
    'DELETE FROM event WHERE seq = 8',
    "INSERT OR REPLACE INTO event VALUES (1, '', '', '', '{}', '', '')",
  ])('refuses %s', (sql) => {
    expect(() => db().run(sql)).toThrow('append-only');
  });

  it('shows the first event of which any byte was changed', () => {
    unguard();
    const chosen = fc.record({
      seq: fc.integer({ min: 1, max: 8 }),
      column: fc.constantFrom(...COLUMNS),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      flip: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(chosen, ({ seq, column, place, flip }) => {
        db().script('SAVEPOINT flipped');
        const read = `SELECT CAST(${column} AS BLOB) AS bytes FROM event WHERE seq = ?`;
        const bytes = Buffer.from(db().one<{ bytes: Uint8Array }>(read, seq)?.bytes ?? []);
        const at = Math.floor(place * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        db().run(`UPDATE event SET ${column} = CAST(? AS TEXT) WHERE seq = ?`, bytes, seq);
        expect(verify()).toEqual({ events: 8, ok: false, firstBroken: seq });
        db().script('ROLLBACK TO flipped; RELEASE flipped');
      }),
      { numRuns: 300 },
    );
    expect(verify()).toMatchObject({ ok: true });
  });

  it('shows a changed sequence number, a removed event, and two that changed places', () => {
    unguard();
    const cases: [string, number][] = [
      ['UPDATE event SET seq = 99 WHERE seq = 5', 5],
      ['UPDATE event SET seq = 99 WHERE seq = 8', 8],
      ['UPDATE event SET seq = -1 WHERE seq = 3', -1],
      ['DELETE FROM event WHERE seq = 4', 4],
      [
        'UPDATE event SET seq = 98 WHERE seq = 2; UPDATE event SET seq = 2 WHERE seq = 6; UPDATE event SET seq = 6 WHERE seq = 98',
        2,
      ],
    ];
    for (const [sql, firstBroken] of cases) {
      db().script(`SAVEPOINT altered; ${sql}`);
      expect(verify()).toMatchObject({ ok: false, firstBroken });
      db().script('ROLLBACK TO altered; RELEASE altered');
    }
  });

  it('shows the event whose outcome the table no longer holds', () => {
    const cases: [string, number | null][] = [
      ["UPDATE annotation SET note = 'x' WHERE quote = '徐汇区'", 3],
      ["DELETE FROM annotation WHERE quote = '整改'", 4],
      ["UPDATE annotation SET verdict = 'true'", 3],
      ["UPDATE annotation SET id = 'y' WHERE quote = '加装电梯'", 7],
      [
        `CREATE TEMP TABLE copy AS SELECT * FROM annotation LIMIT 1; UPDATE copy SET id = 'new';
         INSERT INTO annotation SELECT * FROM copy`,
        null,
      ],
    ];
    for (const [sql, firstBroken] of cases) {
      db().script(`SAVEPOINT altered; ${sql}`);
      expect(verify()).toEqual({ events: 8, ok: false, firstBroken });
      db().script('ROLLBACK TO altered; RELEASE altered');
    }
  });

  it('restores nothing from a falsified event', () => {
    unguard();
    db().run("UPDATE event SET payload = replace(payload, 'before', 'beyond') WHERE seq = 5");
    expect(() => archive.handlers['history.undo']({})).toThrow(expect.objectContaining({ code: 'corrupt' }));
  });

  it('can be checked with nothing of ours: lengths, bytes, SHA-256', async () => {
    const { createHash } = await import('node:crypto');
    let previous = '0'.repeat(64);
    const rows = db().all<Record<(typeof COLUMNS)[number] | 'seq', string>>('SELECT * FROM event ORDER BY seq');
    for (const row of rows) {
      const fields = [previous, `${row.seq}`, row.at, row.act, row.subject, row.payload];
      const encoded = fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('');
      previous = createHash('sha256').update(encoded).digest('hex');
      expect(row.hash).toBe(previous);
    }
  });
});
