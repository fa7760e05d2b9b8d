import { canonicalJson } from '../../main/archive/database/content-hash.ts';
import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { RECORD_TABLES, signatoryOf } from '../../main/archive/handlers/personal-records.ts';
import { adoptVersions } from '../../main/archive/history/adopt-versions.ts';
import { sealVersion } from '../../main/archive/history/version.ts';
import { bodyOf, type StoredVersion, versionsOf } from '../../main/archive/history/version-store.ts';
import type { PersonalArchive } from './personal-archive.ts';

export const OTHER = { id: 'other-person', name: '王芳', unit: '审计局' };

/** The versions in use of a record, as they would travel. */
export function sentVersions(db: ReadConnection, record: string): StoredVersion[] {
  return versionsOf(db, record)
    .filter(({ isActive }) => isActive)
    .map(({ version, parents, body }) => ({ version, record, kind: 'annotation', parents, body }));
}

/** What somebody else made of a version: the same mark with other words. */
export function changedByOther(
  db: ReadConnection,
  parent: string,
  changes: Record<string, unknown>,
  removed: 'bin' | null = null,
): StoredVersion {
  const { id, kind, value } = bodyOf(db, parent);
  const at = '2024-03-01T00:00:00.000Z';
  return sealed({
    ...{ kind, id, parents: [parent], removed, by: OTHER, act: 'annotation.edit' as const, at },
    value: { ...value, ...changes, modifiedAt: at },
  });
}

/** A mark of somebody else, after one of our own. */
export function markOfOther(db: ReadConnection, like: string, id: string, changes: Record<string, unknown> = {}) {
  const { kind, value } = bodyOf(db, like);
  const at = '2024-03-01T00:00:00.000Z';
  return sealed({
    ...{ kind, id, parents: [], removed: null, by: OTHER, act: 'annotation.create' as const, at },
    value: {
      ...{ ...value, author: OTHER.name, authorId: OTHER.id, unit: OTHER.unit, createdAt: at, modifiedAt: at },
      ...(value.verdict !== null && { verdictAuthorId: OTHER.id }),
      ...changes,
    },
  });
}

function sealed(body: Parameters<typeof sealVersion>[0]): StoredVersion {
  const { version, body: text } = sealVersion(body);
  return { version, record: body.id, kind: body.kind, parents: body.parents, body: text };
}

/** The same version without its content: what is known of a private one. */
export function withheld(version: StoredVersion): StoredVersion {
  return { ...version, body: null };
}

/** Takes versions in, as a merge does. */
export function merge(archive: PersonalArchive, versions: readonly StoredVersion[]) {
  const db = archive.context.person.writing();
  return adoptVersions(db, RECORD_TABLES, versions, {
    act: 'exchange.merge',
    at: archive.context.now().toISOString(),
    personId: signatoryOf(db).id,
    subject: '',
  });
}

/** The one head of a record. */
export function headOf(db: ReadConnection, record: string): string {
  const row = db.one<{ version: string }>('SELECT version FROM record WHERE record = ?', record);
  if (!row) throw new Error(`nothing stands of ${record}`);
  return row.version;
}

/** Everything that is kept of records, whatever the order in which it came in. */
export function keptVersions(db: ReadConnection): string {
  return canonicalJson(db.all('SELECT version, body, active FROM version ORDER BY version'));
}
