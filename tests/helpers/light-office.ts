import { openForWriting, type WriteConnection } from '../../main/archive/database/driver.ts';
import { migrate } from '../../main/archive/database/migrate.ts';
import { PERSON_SCHEMA } from '../../main/archive/database/schemas.ts';
import { checkLogs } from '../../main/archive/exchange/check-logs.ts';
import { checkVersions } from '../../main/archive/exchange/check-versions.ts';
import {
  eventLine,
  type LoggedEvent,
  type PackagedVersion,
  readEvents,
  readVersions,
  versionLine,
} from '../../main/archive/exchange/lines.ts';
import { FORMAT, sealManifest } from '../../main/archive/exchange/manifest.ts';
import { chosenVersions } from '../../main/archive/handlers/exchange/package-choice.ts';
import { isContent } from '../../main/archive/handlers/exchange/package-merge.ts';
import { RECORD_TABLES } from '../../main/archive/handlers/personal-records.ts';
import { adoptVersions } from '../../main/archive/history/adopt-versions.ts';
import { foreignEvents, foreignHeads, ownEvents } from '../../main/archive/history/foreign-log.ts';
import { headsOf } from '../../main/archive/history/heads.ts';
import { conflictRecords } from '../../main/archive/history/record-lists.ts';
import { logHead } from '../../main/archive/history/seals.ts';
import { takeBack } from '../../main/archive/history/take-back.ts';
import { nextRedo, nextUndo } from '../../main/archive/history/undo-step.ts';
import { verifyLog } from '../../main/archive/history/verify-log.ts';
import { knownRecords } from '../../main/archive/history/version-store.ts';
import { writeRecords } from '../../main/archive/history/write-records.ts';
import { insertPersonRow } from '../../main/archive/people/person-row.ts';
import type { UndoableAct } from '../../main/contract/history.ts';

/** What a package holds, as it travels: the very bytes of its files. */
export type Parcel = { by: string; versions: Buffer; events: Buffer; logs: ReturnType<typeof logHead>[] };

type Value = Record<string, unknown> & { note: string; shared: boolean };

/** A mark with every field; what it stands on is of no matter here. */
function markValue(author: string, note: string, shared: boolean): Value {
  return {
    ...{ bulletin: 'a', revision: 1, textSource: 'x', start: 0, end: 1, quote: '字', prefix: '', suffix: '' },
    ...{ kind: 'note', verdict: null, note, tags: [], colour: null, figures: null, evidence: [], claim: null },
    ...{ shared, closed: false, review: null, seenRevision: null, author, authorId: author, unit: '' },
    ...{ verdictAuthorId: null, createdAt: '', modifiedAt: '' },
  };
}

/**
 * A person's file in memory, with the acts that matter to merging and nothing around them: thousands of histories in a
 * minute. Packages are made and checked as those on a disk are, but for the zip.
 */
export class LightOffice {
  readonly id: string;
  readonly db: WriteConnection;
  /** Every version that was made here. */
  readonly made = new Set<string>();
  #acts = 0;

  constructor(id: string) {
    this.id = id;
    this.db = openForWriting(':memory:');
    migrate(this.db, PERSON_SCHEMA);
    insertPersonRow(this.db, { id, name: id, unit: '', created_at: '' });
  }

  /** Does some work and forgets it. */
  forgetting(work: () => void): void {
    this.db.script('SAVEPOINT history');
    try {
      work();
    } finally {
      this.db.script('ROLLBACK TO history; RELEASE history');
      this.made.clear();
      this.#acts = 0;
    }
  }

  create(shared: boolean): void {
    const record = `${this.id}-${this.#acts}`;
    this.#write('annotation.create', record, markValue(this.id, '', shared), null);
  }

  /** Changes one of the marks in use: its words, and perhaps whether it is shared. */
  edit(pick: number, shared: boolean | null): void {
    const mark = this.#shown(pick, false);
    if (!mark) return;
    const value = { ...mark.value, note: `${this.id} ${this.#acts}`, shared: shared ?? mark.value.shared };
    this.#write('annotation.edit', mark.record, value, null);
  }

  remove(pick: number): void {
    const mark = this.#shown(pick, false);
    if (mark) this.#write('annotation.delete', mark.record, mark.value, 'bin');
  }

  restore(pick: number): void {
    const mark = this.#shown(pick, true);
    if (mark) this.#write('annotation.restore', mark.record, mark.value, null);
  }

  settle(pick: number): void {
    const conflicts = conflictRecords(this.db, 'annotation');
    const conflict = conflicts[pick % Math.max(1, conflicts.length)];
    const head = conflict?.heads[pick % conflict.heads.length];
    if (conflict && head) {
      this.#write(
        'annotation.resolve',
        conflict.record,
        head.said.value,
        head.said.removed === 'bin' ? 'bin' : null,
        true,
      );
    }
  }

  undo(): void {
    const step = nextUndo(this.db);
    if (step) this.#noting(() => takeBack(this.db, RECORD_TABLES, step, this.#acting('undo')));
  }

  redo(): void {
    const step = nextRedo(this.db);
    if (step) this.#noting(() => takeBack(this.db, RECORD_TABLES, step, this.#acting('redo')));
  }

  pack(isPrivate: boolean, persons: string[] = []): Parcel {
    const { versions } = chosenVersions(this.db, { bulletins: [], tags: [], persons, isPrivate });
    const events = [...ownEvents(this.db, this.id), ...foreignEvents(this.db)];
    return {
      by: this.id,
      versions: Buffer.from(versions.map(versionLine).join('')),
      events: Buffer.from(events.map(eventLine).join('')),
      logs: [logHead(this.db, this.id), ...foreignHeads(this.db)],
    };
  }

  take(parcel: Parcel): void {
    const { versions, events } = opened(parcel);
    adoptVersions(this.db, RECORD_TABLES, versions, {
      ...{ act: 'exchange.merge', at: this.#now(), personId: this.id, subject: parcel.by },
      details: { logs: parcel.logs },
      events,
    });
  }

  verify() {
    return verifyLog(this.db, RECORD_TABLES, { id: this.id, name: this.id, unit: '' });
  }

  /** By record, what everybody may know: the versions that are shared and in use, and which of them stand. */
  shared(): Map<string, { versions: string[]; heads: string[]; isAllShared: boolean; standing: string[] }> {
    const found = new Map();
    for (const { record, versions } of knownRecords(this.db)) {
      const isShared = (version: (typeof versions)[number]): boolean =>
        version.isActive && version.body !== null && JSON.parse(version.body).value.shared === true;
      const shared = versions.filter(isShared).map(({ version }) => version);
      if (shared.length === 0) continue;
      const heads = headsOf(versions.map((version) => ({ ...version, isKnown: isShared(version) })));
      const isAllShared = versions.every((version) => !version.isActive || isShared(version));
      found.set(record, { versions: shared, heads, isAllShared, standing: headsOf(versions) });
    }
    return found;
  }

  /** Versions whose content is here, in use or not. */
  kept(): Set<string> {
    return new Set(
      this.db.all<{ version: string }>('SELECT version FROM version WHERE body IS NOT NULL').map((v) => v.version),
    );
  }

  #now(): string {
    // Clocks lie: everybody's runs at its own pace, and nothing may hang on it.
    return new Date(Date.UTC(2024, 0, 1) + ++this.#acts * 1000).toISOString();
  }

  #acting<Act extends 'undo' | 'redo'>(act: Act) {
    return { act, at: this.#now(), by: { id: this.id, name: this.id, unit: '' } };
  }

  #write(
    act: UndoableAct,
    record: string,
    value: Record<string, unknown>,
    removed: 'bin' | null,
    settles = false,
  ): void {
    const { at, by } = this.#acting('undo');
    const changes = [{ record, kind: 'annotation', value, removed, settles }];
    this.#noting(() => writeRecords(this.db, RECORD_TABLES, { act, at, by, changes }));
  }

  /** Notes every version that an act makes. */
  #noting(work: () => unknown): void {
    const before = this.kept();
    work();
    for (const version of this.kept()) if (!before.has(version)) this.made.add(version);
  }

  #shown(pick: number, isRemoved: boolean): { record: string; value: Value } | undefined {
    const shown = this.db.all<{ record: string; body: string }>(
      `SELECT record.record, body FROM record JOIN version USING (version)
       WHERE removed ${isRemoved ? "= 'bin'" : 'IS NULL'} ORDER BY record.record`,
    );
    const row = shown[pick % Math.max(1, shown.length)];
    return row && { record: row.record, value: JSON.parse(row.body).value };
  }
}

type Opened = { versions: PackagedVersion[]; events: LoggedEvent[] };

/** The same bytes say the same to everybody: each parcel is read and checked once. */
const openedBefore = new WeakMap<Parcel, Opened>();

function opened(parcel: Parcel): Opened {
  const known = openedBefore.get(parcel) ?? readParcel(parcel);
  openedBefore.set(parcel, known);
  return known;
}

/** Reads and checks a parcel as the reader of packages does. */
function readParcel({ by, versions, events, logs }: Parcel): Opened {
  const read = { versions: readVersions(versions), events: readEvents(events) };
  const about = { madeAt: '', program: '', by: { id: by, name: '', unit: '' }, isPrivate: false, marks: 0, files: [] };
  const choice = { bulletins: [], tags: [], persons: [] };
  const manifest = sealManifest({ ...FORMAT, ...about, choice, versions: read.versions.length, logs });
  checkVersions(read.versions, checkLogs(read.events, manifest), isContent);
  return read;
}
