import type { ReadConnection } from '../database/driver.ts';
import { headsOf } from './heads.ts';
import { parseBody, type VersionBody } from './version.ts';
import { bodyOf, versionsOf } from './version-store.ts';

/** A record in the recycle bin, with the version that put it there. */
export type BinnedRecord = { record: string; heads: number; said: VersionBody };

/** Records of a kind in the recycle bin, latest first; all of them where there is no `limit`. */
export function binnedRecords(db: ReadConnection, kind: string, limit: number | null, offset: number): BinnedRecord[] {
  return db
    .all<{ record: string; heads: number; version: string }>(
      `SELECT record, heads, version FROM record WHERE removed = 'bin' AND kind = ?
       ORDER BY at DESC, record LIMIT ? OFFSET ?`,
      kind,
      limit ?? -1,
      offset,
    )
    .map(({ record, heads, version }) => ({ record, heads, said: bodyOf(db, version) }));
}

/** One record of a kind, if it is in the recycle bin. */
export function binnedRecord(db: ReadConnection, kind: string, record: string): BinnedRecord | null {
  const row = db.one<{ heads: number; version: string }>(
    "SELECT heads, version FROM record WHERE record = ? AND kind = ? AND removed = 'bin'",
    record,
    kind,
  );
  return row ? { record, heads: row.heads, said: bodyOf(db, row.version) } : null;
}

/** Number of records of a kind in the recycle bin. */
export function countBin(db: ReadConnection, kind: string): number {
  const found = db.one<{ count: number }>(
    "SELECT count(*) AS count FROM record WHERE removed = 'bin' AND kind = ?",
    kind,
  );
  return found?.count ?? 0;
}

/** Number of records of a kind of which several versions stand. */
export function countConflicts(db: ReadConnection, kind: string): number {
  return (
    db.one<{ count: number }>('SELECT count(*) AS count FROM record WHERE heads > 1 AND kind = ?', kind)?.count ?? 0
  );
}

/** A record of which several versions stand, with the one that is shown. */
export type ConflictRecord = { record: string; shown: string; heads: { version: string; said: VersionBody }[] };

/** Records of a kind in conflict, in the order of their ids; `record` narrows them to one. */
export function conflictRecords(db: ReadConnection, kind: string, record: string | null = null): ConflictRecord[] {
  return db
    .all<{ record: string; version: string }>(
      'SELECT record, version FROM record WHERE heads > 1 AND kind = ? AND (? IS NULL OR record = ?) ORDER BY record',
      kind,
      record,
      record,
    )
    .map(({ record: id, version }) => ({
      record: id,
      shown: version,
      heads: headsOf(versionsOf(db, id)).map((head) => ({ version: head, said: bodyOf(db, head) })),
    }));
}

/** A state that a record had; `said` is null where only the lineage is known. */
export type PastVersion = { version: string; parents: readonly string[]; said: VersionBody | null; isHead: boolean };

/** Every version in use of a record of a kind, each behind those that replace it: the latest first. */
export function pastVersions(db: ReadConnection, kind: string, record: string): PastVersion[] {
  if (!db.one('SELECT 1 FROM version WHERE record = ? AND kind = ? LIMIT 1', record, kind)) return [];
  const versions = versionsOf(db, record).filter(({ isActive }) => isActive);
  const heads = headsOf(versions);
  const past = versions.map(({ version, parents, body }) => ({
    version,
    parents,
    said: body === null ? null : parseBody(body),
    isHead: heads.includes(version),
  }));
  return latestFirst(past);
}

/** Clocks of others may be wrong: what replaces a version stands before it, whatever the times say; time decides the rest. */
function latestFirst(versions: readonly PastVersion[]): PastVersion[] {
  const waiting = new Map(versions.map(({ version }) => [version, 0]));
  for (const { parents } of versions) for (const parent of parents) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
  const left = [...versions];
  const ordered: PastVersion[] = [];
  while (left.length > 0) {
    const free = left.filter(({ version }) => waiting.get(version) === 0);
    const next = free.reduce<PastVersion | undefined>((a, b) => (a && timeOf(a) >= timeOf(b) ? a : b), undefined);
    if (!next) break;
    for (const parent of next.parents) waiting.set(parent, (waiting.get(parent) ?? 1) - 1);
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

function timeOf({ said }: PastVersion): string {
  return said?.at ?? '';
}
