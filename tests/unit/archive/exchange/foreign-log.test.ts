import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqlValue } from '../../../../main/archive/database/driver.ts';
import { type Colleague, colleague, pack, share, take } from '../../../helpers/exchange.ts';

let li: Colleague;
let wang: Colleague;
const db = () => wang.context.person.writing();
const verify = () => wang.handlers['history.verify']({});

beforeEach(async () => {
  [li, wang] = [await colleague('李明'), await colleague('王芳')];
  await share(li, '加装电梯');
  await share(wang, '督导');
  await take(wang, await pack(li));
  await share(li, '整改');
  await take(wang, await pack(li));
  db().script('DROP TRIGGER foreign_event_is_never_changed; DROP TRIGGER foreign_event_is_never_removed');
});
afterEach(() => {
  for (const each of [li, wang]) each.remove();
});

type Row = { rowid: number; seq: number };
const rows = () => db().all<Row>('SELECT rowid, seq FROM foreign_event ORDER BY seq');
const merges = () =>
  db()
    .all<{ seq: number }>("SELECT seq FROM event WHERE act = 'exchange.merge' ORDER BY seq")
    .map(({ seq }) => seq);

function whileChanged(sql: string, values: SqlValue[], check: () => void): void {
  db().script('SAVEPOINT altered');
  db().run(sql, ...values);
  check();
  db().script('ROLLBACK TO altered; RELEASE altered');
}

describe('the log of somebody else', () => {
  it('is held byte by byte: the merge that brought what is broken is named', async () => {
    const { events } = await verify();
    expect(await verify()).toEqual({ events, ok: true, firstBroken: null });
    const [first, second] = merges();
    // Introduced, a mark, then the export that was not in the first package, and another mark.
    expect(rows()).toHaveLength(4);
    for (const { rowid, seq } of rows()) {
      const firstBroken = seq <= 2 ? first : second;
      for (const column of ['origin', 'hash', 'at', 'act', 'subject', 'payload', 'previous']) {
        const cell = db().one<{ bytes: Uint8Array }>(
          `SELECT CAST(${column} AS BLOB) AS bytes FROM foreign_event WHERE rowid = ?`,
          rowid,
        );
        for (const at of cell?.bytes.keys() ?? []) {
          const changed = Buffer.from(cell?.bytes ?? []);
          changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
          whileChanged(`UPDATE foreign_event SET ${column} = CAST(? AS TEXT) WHERE rowid = ?`, [changed, rowid], () =>
            expect(verify(), `${column} ${at}`).toEqual({ events, ok: false, firstBroken }),
          );
        }
      }
      whileChanged('UPDATE foreign_event SET seq = seq + 7 WHERE rowid = ?', [rowid], () =>
        expect(verify()).toEqual({ events, ok: false, firstBroken }),
      );
      whileChanged('DELETE FROM foreign_event WHERE rowid = ?', [rowid], () =>
        expect(verify()).toEqual({ events, ok: false, firstBroken }),
      );
    }
  });

  it('holds no event that no merge brought', async () => {
    const { events } = await verify();
    const sql = `INSERT INTO foreign_event SELECT 'x', hash, seq, at, act, subject, payload, previous FROM foreign_event`;
    whileChanged(sql, [], () => expect(verify()).toEqual({ events, ok: false, firstBroken: null }));
  });

  it('stays where the merge that brought it is undone', async () => {
    await wang.handlers['history.undo']({});
    expect(rows()).toHaveLength(4);
    expect(await verify()).toMatchObject({ ok: true });
  });
});
