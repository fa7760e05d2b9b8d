import { ArchiveError } from '../../contract/errors.ts';
import { canonicalJson, sha256 } from '../database/content-hash.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import type { AddedVersion, RecordStep, UndoableAct } from './event.ts';
import type { RecordTables } from './record-table.ts';
import { presentHeads, refreshRecord } from './shown-records.ts';
import { parseBody } from './version.ts';
import { type StoredVersion, storeVersion } from './version-store.ts';
import { logSteps } from './write-records.ts';

/**
 * Takes versions of others in, as one act: those not known or not in use, and the content of those of which only the
 * lineage was known. What is here already is left alone, so the order of merges and their repetition make no difference;
 * a merge that brings nothing leaves no event. Throws `corrupt`, and takes in nothing, when a content is not what its
 * version says. Gives what it did to each record.
 */
export function adoptVersions(
  db: WriteConnection,
  tables: RecordTables,
  versions: readonly StoredVersion[],
  how: { act: UndoableAct; at: string; personId: string; subject: string; details?: Record<string, unknown> },
): readonly RecordStep[] {
  for (const version of versions) checkSeal(version);
  return db.transaction(() => {
    const fresh = versions.filter((version) => brings(db, version));
    const steps = [...Map.groupBy(fresh, ({ record }) => record)].map(([record, brought]): RecordStep => {
      const before = presentHeads(db, record);
      for (const version of brought) storeVersion(db, version);
      refreshRecord(db, tables, record, how.personId);
      const kind = brought[0]?.kind ?? '';
      return { record, kind, before, after: presentHeads(db, record), added: brought.map(addedOf) };
    });
    if (steps.length > 0) logSteps(db, { ...how, steps });
    return steps;
  });
}

function brings(db: ReadConnection, { version, body }: StoredVersion): boolean {
  const known = db.one<{ active: number; hasBody: number }>(
    'SELECT active, body IS NOT NULL AS hasBody FROM version WHERE version = ?',
    version,
  );
  return !known || known.active === 0 || (known.hasBody === 0 && body !== null);
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
  throw new ArchiveError('corrupt', '收到的内容与其校验码不符，没有合并，已有的标注没有改动。', { version });
}
