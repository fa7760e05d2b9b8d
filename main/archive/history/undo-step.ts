import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection } from '../database/driver.ts';
import { type Change, type EventAct, isUndoable, type UndoableAct } from './event.ts';
import { eventHash } from './event-hash.ts';

/** An act that can be taken back or done again: the sequence number of its event, and what it did to which annotation. */
export type UndoStep = { seq: number; act: UndoableAct; subject: string; change: Change };

type Walked = { seq: number; act: EventAct; of: number | null };

/** From the newest event back; only what undo and redo are computed from. */
const NEWEST_FIRST = `
  SELECT seq, act, CASE WHEN act IN ('undo', 'redo') THEN payload ->> '$.of' END AS of
  FROM event
  WHERE act IN ('undo', 'redo', 'annotation.create', 'annotation.edit', 'annotation.delete')
  ORDER BY seq DESC`;

/**
 * What undo would take back now, or null. Undos pair with the act they took back like brackets: walking back from the
 * end, each undo passes over one act (or redo), and the first one left over is the answer.
 */
export function nextUndo(db: ReadConnection): UndoStep | null {
  let undone = 0;
  for (const event of db.each<Walked>(NEWEST_FIRST)) {
    if (event.act === 'undo') undone++;
    else if (undone > 0) undone--;
    else return stepAt(db, event.of ?? event.seq);
  }
  return null;
}

/** What redo would do again now, or null: nothing, once a new act came after the undos. */
export function nextRedo(db: ReadConnection): UndoStep | null {
  let redone = 0;
  for (const event of db.each<Walked>(NEWEST_FIRST)) {
    if (event.act === 'redo') redone++;
    else if (event.act !== 'undo') return null;
    else if (redone > 0) redone--;
    else return event.of === null ? null : stepAt(db, event.of);
  }
  return null;
}

type StepRow = {
  at: string;
  act: EventAct;
  subject: string;
  payload: string;
  previous: string;
  hash: string;
};

/** Reads an act back. Throws `corrupt` when its event was altered: nothing is restored from a falsified log. */
function stepAt(db: ReadConnection, seq: number): UndoStep {
  const row = db.one<StepRow>('SELECT at, act, subject, payload, previous, hash FROM event WHERE seq = ?', seq);
  if (
    !row ||
    !isUndoable(row.act) ||
    row.hash !== eventHash(row.previous, seq, row.at, row.act, row.subject, row.payload)
  ) {
    throw new ArchiveError('corrupt', '操作记录不完整，不能据此撤销或重做；标注没有改动。', { seq });
  }
  const { before, after }: Change = JSON.parse(row.payload);
  return { seq, act: row.act, subject: row.subject, change: { before, after } };
}
