import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { LogCheck, UndoReply } from '../../../contract/history.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { RecordStep } from '../../history/event.ts';
import { firstContradicted } from '../../history/seals.ts';
import { takeBack } from '../../history/take-back.ts';
import { nextRedo, nextUndo } from '../../history/undo-step.ts';
import { verifyLog } from '../../history/verify-log.ts';
import { bodyOf } from '../../history/version-store.ts';
import type { PersonalContext } from '../personal-context.ts';
import { RECORD_TABLES, signatoryOf } from '../personal-records.ts';
import { firstUnsealedEvent, sealedHeads } from './log-seals.ts';

type HistoryHandlers = Pick<Handlers, 'history.state' | 'history.undo' | 'history.redo' | 'history.verify'>;

/** Undo and redo, and the check of the log of the current person. */
export function historyHandlers(context: PersonalContext): HistoryHandlers {
  const { person, emit } = context;
  const told = (reply: UndoReply): UndoReply => {
    const { bulletin, annotation } = reply;
    emit({ kind: 'annotations-changed', bulletin, annotations: annotation === null ? null : [annotation] });
    return reply;
  };
  return {
    'history.state': () => {
      const db = person.reading();
      return { undo: (db && nextUndo(db)?.act) ?? null, redo: (db && nextRedo(db)?.act) ?? null };
    },
    'history.undo': () => told(take(context, 'undo')),
    'history.redo': () => told(take(context, 'redo')),
    'history.verify': ({ against }) => {
      const check = checkLog(context);
      return against === undefined ? check : checkAgainst(context, check, against);
    },
  };
}

/** Checks the log of the current person, in itself and against what was sealed of it in this data folder. */
export function checkLog(context: PersonalContext): LogCheck {
  const db = context.person.reading();
  if (!db) return { events: 0, ok: true, firstBroken: null };
  return withSeals(verifyLog(db, RECORD_TABLES, signatoryOf(db)), firstUnsealedEvent(context, db));
}

/** The same, held against a backup or a package as well. Throws `not-found` where that knows nothing of this log. */
async function checkAgainst(context: PersonalContext, check: LogCheck, path: string): Promise<LogCheck> {
  const logs = await sealedHeads(path);
  const db = context.person.reading();
  const { id } = db ? signatoryOf(db) : { id: '' };
  if (!db || !logs.some(({ origin }) => origin === id)) {
    throw new ArchiveError('not-found', '这份文件中没有当前使用人的操作记录，无从核对。', { path });
  }
  return withSeals(check, firstContradicted(db, id, logs));
}

/** A log that is whole in itself may still have lost its tail, or have another in its place: the seals know. */
function withSeals(check: LogCheck, unsealed: number | null): LogCheck {
  if (unsealed === null) return check;
  return { ...check, ok: false, firstBroken: Math.min(unsealed, check.firstBroken ?? unsealed) };
}

function take({ person, now }: PersonalContext, act: 'undo' | 'redo'): UndoReply {
  const db = person.writing();
  return db.transaction(() => {
    const step = act === 'undo' ? nextUndo(db) : nextRedo(db);
    if (!step) {
      throw new ArchiveError('nothing-to-undo', `没有可以${act === 'undo' ? '撤销' : '重做'}的操作。`);
    }
    const steps = takeBack(db, RECORD_TABLES, step, { act, at: now().toISOString(), by: signatoryOf(db) });
    return { act: step.act, ...touched(db, steps) };
  });
}

/** What the window shows of what was touched: a single mark, the bulletin where it was one, and how many. */
function touched(db: ReadConnection, steps: readonly RecordStep[]): Omit<UndoReply, 'act'> {
  const [only] = steps;
  const isOne = steps.length === 1 && only?.kind === ANNOTATION;
  const bulletin = only ? bulletinOf(db, only) : null;
  const isOneBulletin = steps.every((step) => bulletinOf(db, step) === bulletin);
  return { bulletin: isOneBulletin ? bulletin : null, annotation: isOne ? only.record : null, records: steps.length };
}

function bulletinOf(db: ReadConnection, { before, after }: RecordStep): string | null {
  const [version] = after.length > 0 ? after : before;
  const bulletin = version === undefined ? null : bodyOf(db, version).value.bulletin;
  return typeof bulletin === 'string' ? bulletin : null;
}
