import { ArchiveError } from '../../contract/errors.ts';
import { UNDOABLE_ACTS, type UndoableAct } from '../../contract/history.ts';
import type { ReadConnection } from '../database/driver.ts';
import { eventHash } from '../database/event-hash.ts';
import { type EventAct, type RecordStep, stepsOf } from './event.ts';

/** An act that can be taken back or done again: the sequence number of its event. */
export type UndoStep = { seq: number; act: UndoableAct };

type Walked = { seq: number; act: EventAct; of: number | null };

/**
 * From the newest event back; only what undo and redo are computed from. Where versions begin, undo ends: older events
 * hold whole records and not versions.
 */
const NEWEST_FIRST = `
  SELECT seq, act, CASE WHEN act IN ('undo', 'redo') THEN CAST(subject AS INTEGER) END AS of
  FROM event
  WHERE act IN ('undo', 'redo', 'archive.upgrade') OR act IN (SELECT value FROM json_each(?))
  ORDER BY seq DESC`;

/**
 * What undo would take back now, or null. Undos pair with the act they took back like brackets: walking back from the
 * end, each undo passes over one act (or redo), and the first one left over is the answer.
 */
export function nextUndo(db: ReadConnection): UndoStep | null {
  let undone = 0;
  for (const event of newestFirst(db)) {
    if (event.act === 'undo') undone++;
    else if (undone > 0) undone--;
    else return actAt(db, event.of ?? event.seq);
  }
  return null;
}

/** What redo would do again now, or null: nothing, once a new act came after the undos. */
export function nextRedo(db: ReadConnection): UndoStep | null {
  let redone = 0;
  for (const event of newestFirst(db)) {
    if (event.act === 'redo') redone++;
    else if (event.act !== 'undo') return null;
    else if (redone > 0) redone--;
    else return event.of === null ? null : actAt(db, event.of);
  }
  return null;
}

function* newestFirst(db: ReadConnection): Generator<Walked> {
  for (const event of db.each<Walked>(NEWEST_FIRST, JSON.stringify(UNDOABLE_ACTS))) {
    if (event.act === 'archive.upgrade') return;
    yield event;
  }
}

function actAt(db: ReadConnection, seq: number): UndoStep | null {
  const row = db.one<{ act: EventAct }>('SELECT act FROM event WHERE seq = ?', seq);
  const act = UNDOABLE_ACTS.find((undoable) => undoable === row?.act);
  return act ? { seq, act } : null;
}

type EventRow = { at: string; act: string; subject: string; payload: string; previous: string; hash: string };

/** What an event did. Throws `corrupt` when it was altered: nothing is restored from a falsified log. */
export function readSteps(db: ReadConnection, seq: number): readonly RecordStep[] {
  const row = db.one<EventRow>('SELECT at, act, subject, payload, previous, hash FROM event WHERE seq = ?', seq);
  if (!row || row.hash !== eventHash(row.previous, seq, row.at, row.act, row.subject, row.payload)) {
    throw new ArchiveError('corrupt', '操作记录不完整，不能据此撤销或重做；标注没有改动。', { seq });
  }
  return stepsOf(row.payload);
}

/** What the last undo of an act did. */
export function readUndoOf(db: ReadConnection, seq: number): readonly RecordStep[] {
  const undo = db.one<{ seq: number }>(
    "SELECT max(seq) AS seq FROM event WHERE act = 'undo' AND subject = ?",
    String(seq),
  );
  return undo ? readSteps(db, undo.seq) : [];
}
