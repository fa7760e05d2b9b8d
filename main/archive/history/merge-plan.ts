import type { ReadConnection } from '../database/driver.ts';
import { headsOf } from './heads.ts';
import { parseBody, type VersionBody } from './version.ts';
import { type StoredVersion, versionsOf } from './version-store.ts';

/** What a merge would make of a record: its heads before and after, and what those after say. */
export type PlannedRecord = {
  record: string;
  kind: string;
  before: readonly string[];
  after: readonly string[];
  said: readonly VersionBody[];
};

/** What taking versions in would make of each of their records. Nothing is changed. */
export function planMerge(db: ReadConnection, versions: readonly StoredVersion[]): PlannedRecord[] {
  return [...Map.groupBy(versions, ({ record }) => record)].map(([record, brought]) => {
    const known = versionsOf(db, record);
    const all = new Map(known.map((version) => [version.version, version]));
    for (const { version, parents, body } of brought) {
      const here = all.get(version);
      if (!here || here.body === null)
        all.set(version, { version, parents, body, isActive: true, isKnown: body !== null });
      else if (body !== null) all.set(version, { ...here, isActive: true });
    }
    const after = headsOf([...all.values()]);
    const said = after.flatMap((head) => {
      const body = all.get(head)?.body ?? null;
      return body === null ? [] : [parseBody(body)];
    });
    return { record, kind: brought[0]?.kind ?? '', before: headsOf(known), after, said };
  });
}
