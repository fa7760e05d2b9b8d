import { ArchiveError } from '../../contract/errors.ts';
import type { UndoableAct } from '../../contract/history.ts';
import { canonicalJson, sha256 } from '../database/content-hash.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import type { AddedVersion, RecordStep } from './event.ts';
import { type ForeignEvent, keepForeignEvents } from './foreign-log.ts';
import type { RecordTables } from './record-table.ts';
import { presentHeads, refreshRecord } from './shown-records.ts';
import { parseBody } from './version.ts';
import { type StoredVersion, storeVersion } from './version-store.ts';
import { logSteps } from './write-records.ts';

/** A merge in the making. `subject` is the id of whose package it was; `events` come with it and stay, even if it is undone. */
export type Adoption = {
  act: UndoableAct;
  at: string;
  personId: string;
  subject: string;
  details?: Record<string, unknown>;
  events?: readonly ForeignEvent[];
};

/**
 * Takes versions of others in, as one act: those not known or not in use, and the content of those of which only the
 * lineage was known. What is here already is left alone, so the order of merges and their repetition make no difference;
 * a merge that brings nothing leaves no event. Throws `corrupt`, and takes in nothing, when a content is not what its
 * version says, or is of another kind than its record. Gives what it did to each record.
 */
export function adoptVersions(
  db: WriteConnection,
  tables: RecordTables,
  versions: readonly StoredVersion[],
  { events = [], personId, ...how }: Adoption,
): readonly RecordStep[] {
  for (const version of versions) checkSeal(version);
  return db.transaction(() => {
    const fresh = versions.filter((version) => brings(db, version));
    for (const version of fresh) checkKind(db, version);
    const groups = Map.groupBy(fresh, ({ record }) => record);
    // A version without its content may have been said to be of another record than it is.
    for (const record of fresh.flatMap((version) => otherRecord(db, version))) {
      if (!groups.has(record)) groups.set(record, []);
    }
    const before = new Map([...groups.keys()].map((record) => [record, presentHeads(db, record)]));
    for (const version of fresh) storeVersion(db, version);
    const steps = [...groups].map(([record, brought]): RecordStep => {
      refreshRecord(db, tables, record, personId);
      const kind = brought[0]?.kind ?? kindOf(db, record) ?? '';
      const after = presentHeads(db, record);
      return { record, kind, before: before.get(record) ?? [], after, added: brought.map(addedOf) };
    });
    if (steps.length === 0) return steps;
    keepForeignEvents(db, events, personId);
    logSteps(db, { ...how, steps });
    return steps;
  });
}

/** Whether a version, or its content, is new here. Lineage alone does not bring back a content that was taken out of use. */
function brings(db: ReadConnection, { version, body }: StoredVersion): boolean {
  const known = db.one<{ active: number; hasBody: number }>(
    'SELECT active, body IS NOT NULL AS hasBody FROM version WHERE version = ?',
    version,
  );
  if (!known) return true;
  return body === null ? known.active === 0 && known.hasBody === 0 : known.active === 0 || known.hasBody === 0;
}

function otherRecord(db: ReadConnection, { version, record }: StoredVersion): string[] {
  return db
    .all<{ record: string }>('SELECT record FROM version WHERE version = ? AND record <> ?', version, record)
    .map((found) => found.record);
}

function kindOf(db: ReadConnection, record: string): string | undefined {
  return db.one<{ kind: string }>('SELECT kind FROM record WHERE record = ?', record)?.kind;
}

function checkKind(db: ReadConnection, { version, record, kind }: StoredVersion): void {
  const known = kindOf(db, record);
  if (known !== undefined && known !== kind) throw falsified(version);
}

function addedOf({ version, parents, body }: StoredVersion): AddedVersion {
  return body === null ? { version, parents, withheld: true } : { version, parents };
}

function checkSeal({ version, record, kind, parents, body }: StoredVersion): void {
  if (body === null) return;
  if (sha256(body) === version) {
    const said = parseBody(body);
    const isSame = said.id === record && said.kind === kind && canonicalJson(said.parents) === canonicalJson(parents);
    if (isSame) return;
  }
  throw falsified(version);
}

function falsified(version: string): ArchiveError {
  return new ArchiveError('corrupt', '收到的内容与其校验码不符，没有合并，已有的标注没有改动。', { version });
}
