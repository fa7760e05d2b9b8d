import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import type { Lineage } from './heads.ts';
import { parseBody, type SealedVersion, type VersionBody } from './version.ts';

/** A version as it comes from elsewhere; `body` is null where its content is withheld. */
export type StoredVersion = {
  version: string;
  record: string;
  kind: string;
  parents: readonly string[];
  body: string | null;
};

type VersionRow = { version: string; parents: string; body: string | null; active: number };

/** Every version of a record, by version; `body` is null where only the lineage is known. */
export function versionsOf(db: ReadConnection, record: string): (Lineage & { body: string | null })[] {
  return db
    .all<VersionRow>('SELECT version, parents, body, active FROM version WHERE record = ? ORDER BY version', record)
    .map(toVersion);
}

/** What a version says. Throws `corrupt` when it is not here: nothing is made up in its place. */
export function bodyOf(db: ReadConnection, version: string): VersionBody {
  const row = db.one<{ body: string | null }>('SELECT body FROM version WHERE version = ?', version);
  if (row?.body) return parseBody(row.body);
  throw new ArchiveError('corrupt', '操作记录所指的内容不在个人数据中，没有改动任何内容。', { version });
}

/** Keeps a version that was just made, as one in use. */
export function keepVersion(db: WriteConnection, { version, body }: SealedVersion, of: VersionBody): void {
  storeVersion(db, { version, record: of.id, kind: of.kind, parents: of.parents, body });
}

/**
 * Stores a version as one in use; where it is known already, it comes into use again. Content that was not here comes
 * with what it says of itself: what was claimed of the version without it may have been wrong.
 */
export function storeVersion(db: WriteConnection, { version, record, kind, parents, body }: StoredVersion): void {
  db.run(
    `INSERT INTO version (version, record, kind, parents, body, active) VALUES (?, ?, ?, ?, ?, 1)
     ON CONFLICT (version) DO UPDATE SET active = 1, body = coalesce(body, excluded.body),
       record = iif(body IS NULL AND excluded.body IS NOT NULL, excluded.record, record),
       kind = iif(body IS NULL AND excluded.body IS NOT NULL, excluded.kind, kind),
       parents = iif(body IS NULL AND excluded.body IS NOT NULL, excluded.parents, parents)`,
    version,
    record,
    kind,
    JSON.stringify(parents),
    body,
  );
}

/** Takes a version out of use, or puts it into use again. It stays where it is. */
export function setActive(db: WriteConnection, version: string, isActive: boolean): void {
  db.run('UPDATE version SET active = ? WHERE version = ?', isActive ? 1 : 0, version);
}

/** A record with every version of it that is known, in use or not. */
export type KnownRecord = { record: string; kind: string; versions: (Lineage & { body: string | null })[] };

/** Every record that anything is known of, in the order of their ids, one at a time. */
export function* knownRecords(db: ReadConnection): Generator<KnownRecord> {
  const rows = db.each<VersionRow & Pick<KnownRecord, 'record' | 'kind'>>(
    'SELECT record, kind, version, parents, body, active FROM version ORDER BY record, version',
  );
  let held: KnownRecord = { record: '', kind: '', versions: [] };
  for (const { record, kind, ...row } of rows) {
    if (held.record !== record) {
      if (held.versions.length > 0) yield held;
      held = { record, kind, versions: [] };
    }
    held.versions.push(toVersion(row));
  }
  if (held.versions.length > 0) yield held;
}

function toVersion({ version, parents, body, active }: VersionRow): Lineage & { body: string | null } {
  return { version, parents: JSON.parse(parents), body, isActive: active === 1, isKnown: body !== null };
}
