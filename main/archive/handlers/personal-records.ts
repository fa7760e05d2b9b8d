import { SOME_MARKS } from '../../contract/annotation-calls.ts';
import type { Signatory } from '../../contract/annotation-versions.ts';
import type { ArchiveEvent } from '../../contract/events.ts';
import type { UndoableAct } from '../../contract/history.ts';
import { ANNOTATION, ANNOTATION_TABLE } from '../annotations/annotation-table.ts';
import { contentOf, type StoredAnnotation } from '../annotations/stored-annotation.ts';
import { TAG, TAG_TABLE } from '../annotations/tag-store.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import type { RecordTables } from '../history/record-table.ts';
import type { Removal } from '../history/version.ts';
import { type RecordChange, writeRecords } from '../history/write-records.ts';
import { DECISION_TABLES } from '../ledger/decisions/decision-tables.ts';
import { readPersonRow } from '../people/person-row.ts';
import type { PersonalContext } from './personal-context.ts';

/** The table of each kind of record that a person's file holds. */
export const RECORD_TABLES: RecordTables = { [ANNOTATION]: ANNOTATION_TABLE, [TAG]: TAG_TABLE, ...DECISION_TABLES };

/** Who acts: the person whose file this is. */
export function signatoryOf(db: ReadConnection): Signatory {
  const { id = '', name = '', unit = '' } = readPersonRow(db) ?? {};
  return { id, name, unit };
}

/** A mark's new state; `removed` where it leaves the lists. */
export function markChange(annotation: StoredAnnotation, removed: Removal = null): RecordChange {
  return { record: annotation.id, kind: ANNOTATION, value: contentOf(annotation), removed };
}

/** An act in the making: the file, who acts and when (ISO instant). */
export type Acting = { db: WriteConnection; by: Signatory; at: string };

/**
 * What an act comes to: the new states, and what the caller is told. `by` where somebody signs for a person who has not
 * been asked for a name.
 */
export type Outcome<Reply> = { changes: readonly RecordChange[]; by?: Signatory; reply: Reply };

/**
 * Does an act in one transaction of the current person's file: what is read for it, every new state, and its event.
 * Then tells the window, if anything changed.
 */
export function perform<Reply>(
  context: PersonalContext,
  act: UndoableAct,
  work: (acting: Acting) => Outcome<Reply>,
): Reply {
  const db = context.person.writing();
  const at = context.now().toISOString();
  const { changes, reply } = db.transaction(() => {
    const person = signatoryOf(db);
    const outcome = work({ db, by: person, at });
    writeRecords(db, RECORD_TABLES, { act, at, by: outcome.by ?? person, changes: outcome.changes });
    return outcome;
  });
  if (changes.length > 0) context.emit(changedEvent(changes));
  return reply;
}

/** Names the bulletin where all that changed is on one, and the marks where they are few. */
function changedEvent(changes: readonly RecordChange[]): ArchiveEvent {
  const bulletins = new Set(changes.map(({ value }) => value.bulletin));
  const [only] = bulletins;
  const isFew = changes.length <= SOME_MARKS && changes.every(({ kind }) => kind === ANNOTATION);
  return {
    kind: 'annotations-changed',
    bulletin: bulletins.size === 1 && typeof only === 'string' ? only : null,
    annotations: isFew ? changes.map(({ record }) => record) : null,
  };
}
