import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedAnnotations } from '../../../../main/archive/annotations/annotation-store.ts';
import { openDatabase } from '../../../../main/archive/database/database-file.ts';
import type { WriteConnection } from '../../../../main/archive/database/driver.ts';
import { eventHash, FIRST_PREVIOUS } from '../../../../main/archive/database/event-hash.ts';
import { PERSON_SCHEMA } from '../../../../main/archive/database/schemas.ts';
import { RECORD_TABLES } from '../../../../main/archive/handlers/personal-records.ts';
import { rebuildRecords } from '../../../../main/archive/history/shown-records.ts';
import { nextRedo, nextUndo } from '../../../../main/archive/history/undo-step.ts';
import { verifyLog } from '../../../../main/archive/history/verify-log.ts';
import { recordRows } from '../../../helpers/record-rows.ts';

const YESTERDAY = { ...PERSON_SCHEMA, migrations: PERSON_SCHEMA.migrations.slice(0, 1) };
const NOTES = ['', '核实“无误”\n见台账', 'a\u0000b 𠮷 \ufffd'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xunyue-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (schema = PERSON_SCHEMA): WriteConnection =>
  openDatabase(join(folder, 'p.db'), schema, join(folder, 'backups'));

/** Appends as version 1 did. */
function log(db: WriteConnection, act: string, subject: string, payload: object): void {
  const head = db.one<{ seq: number; hash: string }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const [seq, previous, at, text] = [(head?.seq ?? 0) + 1, head?.hash ?? FIRST_PREVIOUS, AT, JSON.stringify(payload)];
  const hash = eventHash(previous, seq, at, act, subject, text);
  db.run('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)', seq, at, act, subject, text, previous, hash);
}

const AT = '2024-01-02T03:04:05.000Z';

/** A file as version 1 left it: three marks, one of them a verdict, an edit, an undo. */
function yesterdaysFile(): void {
  const db = open(YESTERDAY);
  db.run("INSERT INTO person VALUES ('me', '李明', '区纪委', ?)", AT);
  log(db, 'person.introduce', 'me', { before: { name: '', unit: '' }, after: { name: '李明', unit: '区纪委' } });
  for (const [index, note] of NOTES.entries()) {
    const kind = index === 1 ? 'verdict' : 'highlight';
    const verdict = index === 1 ? 'true' : null;
    db.run(
      `INSERT INTO annotation VALUES (?, 'a', 1, 3, 5, '整改', '前', '后', ?, ?, ?, '["民生","电梯"]', 'point', '李明', '区纪委', ?, ?)`,
      `m${index}`,
      kind,
      verdict,
      note,
      AT,
      AT,
    );
    log(db, 'annotation.create', `m${index}`, { before: null, after: { id: `m${index}`, note } });
  }
  log(db, 'annotation.edit', 'm1', { before: { note: '' }, after: { note: 'x' } });
  log(db, 'undo', 'm1', { of: 5, before: { note: 'x' }, after: { note: '' } });
  db.close();
}

const ME = { id: 'me', name: '李明', unit: '区纪委' };

describe('a file from before there were versions', () => {
  it('keeps every mark, as versions that one event names', () => {
    yesterdaysFile();
    const db = open();
    const marks = storedAnnotations(db);
    expect(marks.map(({ id, note }) => [id, note])).toEqual(NOTES.map((note, index) => [`m${index}`, note]));
    expect(marks[1]).toMatchObject({
      ...{ id: 'm1', bulletin: 'a', revision: 1, start: 3, end: 5, quote: '整改', prefix: '前', suffix: '后' },
      ...{ kind: 'verdict', verdict: 'true', note: NOTES[1], tags: ['民生', '电梯'], colour: 'point' },
      ...{ figures: null, evidence: [], claim: null, shared: false, closed: false, review: null, seenRevision: null },
      ...{ author: '李明', authorId: 'me', unit: '区纪委', verdictAuthorId: 'me', createdAt: AT, modifiedAt: AT },
      heads: 1,
    });
    expect(verifyLog(db, RECORD_TABLES, ME)).toEqual({ events: 7, ok: true, firstBroken: null });
    expect(db.one('SELECT act FROM event WHERE seq = 7')).toEqual({ act: 'archive.upgrade' });
    const rows = recordRows(db);
    rebuildRecords(db, RECORD_TABLES, 'me');
    expect(recordRows(db)).toEqual(rows);
    expect(rows.annotation).toHaveLength(3);
    db.close();
  });

  it('still has its old log checked, and its marks held by the new event', () => {
    yesterdaysFile();
    const db = open();
    db.script('DROP TRIGGER event_is_never_changed');
    const cases: [string, number][] = [
      ["UPDATE event SET payload = replace(payload, '核实', '已核') WHERE seq = 3", 3],
      ["UPDATE annotation SET note = 'x' WHERE id = 'm0'", 7],
      ["UPDATE annotation SET verdict_author_id = 'you' WHERE id = 'm1'", 7],
    ];
    for (const [sql, firstBroken] of cases) {
      db.script(`SAVEPOINT altered; ${sql}`);
      expect(verifyLog(db, RECORD_TABLES, ME)).toEqual({ events: 7, ok: false, firstBroken });
      db.script('ROLLBACK TO altered; RELEASE altered');
    }
    db.close();
  });

  it('has nothing to undo: what came before knows no versions', () => {
    yesterdaysFile();
    const db = open();
    expect([nextUndo(db), nextRedo(db)]).toEqual([null, null]);
    db.close();
  });

  it('has nothing to undo where every mark was deleted, either', () => {
    const old = open(YESTERDAY);
    log(old, 'annotation.create', 'm', { before: null, after: { id: 'm' } });
    log(old, 'annotation.delete', 'm', { before: { id: 'm' }, after: null });
    old.close();
    const db = open();
    expect([nextUndo(db), nextRedo(db)]).toEqual([null, null]);
    expect(verifyLog(db, RECORD_TABLES, ME)).toEqual({ events: 3, ok: true, firstBroken: null });
    db.close();
  });

  it('is kept as a copy before it is touched', () => {
    yesterdaysFile();
    open().close();
    const [copy = ''] = readdirSync(join(folder, 'backups'));
    const db = openDatabase(join(folder, 'backups', copy), YESTERDAY, folder);
    expect(db.one('SELECT count(*) AS marks FROM annotation')).toEqual({ marks: 3 });
    db.close();
  });

  it('gets no event where there is nothing to name', () => {
    open(YESTERDAY).close();
    const db = open();
    expect(verifyLog(db, RECORD_TABLES, ME)).toEqual({ events: 0, ok: true, firstBroken: null });
    db.close();
  });
});
