import type { ImportReply } from '../contract/bulletin.ts';
import type { Handlers } from '../contract/calls.ts';
import { ArchiveError } from '../contract/errors.ts';
import type { UndoReply } from '../contract/history.ts';
import { putAnnotation, removeAnnotation, storedAnnotations } from './annotations/annotation-store.ts';
import type { WriteConnection } from './database/driver.ts';
import { appendEvent } from './history/append-event.ts';
import type { Change } from './history/event.ts';
import { nextRedo, nextUndo, type UndoStep } from './history/undo-step.ts';
import { verifyLog } from './history/verify-log.ts';
import type { PersonalContext } from './personal-context.ts';

type HistoryHandlers = Pick<Handlers, 'history.state' | 'history.undo' | 'history.redo' | 'history.verify'>;

/** Undo and redo, and the check of the log of the current person. */
export function historyHandlers(context: PersonalContext): HistoryHandlers {
  const { person, emit } = context;
  const told = (reply: UndoReply): UndoReply => {
    emit({ kind: 'annotations-changed', bulletin: reply.bulletin });
    return reply;
  };
  return {
    'history.state': () => {
      const db = person.reading();
      return { undo: (db && nextUndo(db)?.act) ?? null, redo: (db && nextRedo(db)?.act) ?? null };
    },
    'history.undo': () => told(undo(context)),
    'history.redo': () => told(redo(context)),
    'history.verify': () => {
      const db = person.reading();
      return db ? verifyLog(db, storedAnnotations(db)) : { events: 0, ok: true, firstBroken: null };
    },
  };
}

/**
 * Enters an import in the log of the current person, one event for each revision. Call it after the library's own
 * transaction: the two files cannot commit together, and an import that is not in the log is better than the reverse.
 */
export function logImport({ person, now }: PersonalContext, imported: ImportReply['imported']): void {
  if (imported.length === 0) return;
  const db = person.writing();
  db.transaction(() => {
    for (const { id, path, revision, encoding } of imported) {
      const payload = { path, revision, encoding };
      appendEvent(db, { at: now().toISOString(), act: 'library.import', subject: id, payload });
    }
  });
}

function undo({ person, now }: PersonalContext): UndoReply {
  const db = person.writing();
  return db.transaction(() => {
    const step = nextUndo(db);
    if (!step) throw new ArchiveError('nothing-to-undo', '没有可以撤销的操作。');
    const { before, after } = step.change;
    return take(db, 'undo', step, { before: after, after: before }, now());
  });
}

function redo({ person, now }: PersonalContext): UndoReply {
  const db = person.writing();
  return db.transaction(() => {
    const step = nextRedo(db);
    if (!step) throw new ArchiveError('nothing-to-undo', '没有可以重做的操作。');
    return take(db, 'redo', step, step.change, now());
  });
}

function take(db: WriteConnection, act: 'undo' | 'redo', step: UndoStep, change: Change, now: Date): UndoReply {
  if (change.after) putAnnotation(db, change.after);
  else removeAnnotation(db, step.subject);
  appendEvent(db, { at: now.toISOString(), act, subject: step.subject, payload: { of: step.seq, ...change } });
  const bulletin = (change.after ?? change.before)?.bulletin ?? null;
  return { act: step.act, bulletin, annotation: step.subject };
}
