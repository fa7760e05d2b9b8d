import type { Signatory } from '../../contract/annotation-versions.ts';
import type { UndoableAct } from '../../contract/history.ts';
import type { WriteConnection } from '../database/driver.ts';
import { appendEvent } from './append-event.ts';
import type { EventAct, RecordStep } from './event.ts';
import type { RecordTables } from './record-table.ts';
import { presentHeads, refreshRecord, showRecord } from './shown-records.ts';
import { type RecordValue, type Removal, sealVersion, type VersionBody } from './version.ts';
import { keepVersion } from './version-store.ts';

/** A new state of a record. */
export type RecordChange = {
  record: string;
  kind: string;
  value: RecordValue;
  removed?: Removal;
  /** Whether it takes the place of every head; else only of the one that is shown, and a conflict stays one. */
  settles?: boolean;
};

/** An act of the person whose file this is (`by`), at an ISO instant. */
export type RecordAct = {
  act: UndoableAct;
  at: string;
  by: Signatory;
  changes: readonly RecordChange[];
};

/**
 * Does an act: a version for each record, the tables brought up to date, and one event for all of it, in one transaction.
 * An act without changes is none, and leaves no event.
 */
export function writeRecords(db: WriteConnection, tables: RecordTables, work: RecordAct): void {
  const { act, at, by, changes } = work;
  if (changes.length === 0) return;
  db.transaction(() => {
    const steps = changes.map(({ record, kind, value, removed = null, settles = false }): RecordStep => {
      const before = presentHeads(db, record);
      const parents = settles ? before : shownAmong(db, record, before);
      return addVersion(db, tables, before, { kind, id: record, parents, removed, by, act, at, value });
    });
    logSteps(db, { act, at, steps });
  });
}

/** Adds a version to a record with these heads, shows it, and tells what happened to the record. */
export function addVersion(
  db: WriteConnection,
  tables: RecordTables,
  before: readonly string[],
  said: VersionBody,
): RecordStep {
  const sealed = sealVersion(said);
  keepVersion(db, sealed, said);
  const { id, kind } = said;
  const after = [...before.filter((head) => !said.parents.includes(head)), sealed.version].sort();
  // Nearly always the only head: nothing needs to be read back.
  if (after.length === 1) showRecord(db, tables, { id, kind, heads: after, ...sealed, said });
  else refreshRecord(db, tables, id, said.by.id);
  return { record: id, kind, before, after };
}

/** Enters an event with its steps. Its subject is the record, where it was one. */
export function logSteps(
  db: WriteConnection,
  event: {
    act: EventAct;
    at: string;
    steps: readonly RecordStep[];
    subject?: string;
    details?: Record<string, unknown> | undefined;
  },
): void {
  const { act, at, steps, details } = event;
  const [only] = steps;
  const subject = event.subject ?? (only && steps.length === 1 ? only.record : '');
  appendEvent(db, { at, act, subject, payload: { ...details, changes: steps } });
}

function shownAmong(db: WriteConnection, record: string, heads: readonly string[]): readonly string[] {
  if (heads.length <= 1) return heads;
  const row = db.one<{ version: string }>('SELECT version FROM record WHERE record = ?', record);
  return row ? [row.version] : [];
}
