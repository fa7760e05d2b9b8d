import type { RecordStep } from './event.ts';

/** What the log says of a version: the first event that names it, whether it is in use, and its lineage where withheld. */
export type ToldVersion = { seq: number; isActive: boolean; withheldParents: string | null };

/** What the log last said of a record: the event, and the heads it left. */
export type ToldRecord = { seq: number; heads: string };

/** What the events, read from the first to the last, say of versions and records. */
export type Told = { versions: Map<string, ToldVersion>; records: Map<string, ToldRecord> };

/** Enters what an event says. `seq` is its sequence number. */
export function follow(told: Told, seq: number, steps: readonly RecordStep[]): void {
  for (const { record, after, added = [], retired = [], revived = [] } of steps) {
    for (const { version, parents, withheld } of added) {
      const known = told.versions.get(version);
      // Once its content came in, a version can no longer be without.
      const isWithheld = withheld === true && (!known || known.withheldParents !== null);
      tell(told, version, { seq, isActive: true, withheldParents: isWithheld ? JSON.stringify(parents) : null });
    }
    for (const version of after) if (!told.versions.has(version)) tell(told, version, made(seq));
    for (const version of retired) tell(told, version, { ...made(seq), isActive: false });
    for (const version of revived) tell(told, version, made(seq));
    told.records.set(record, { seq, heads: JSON.stringify(after) });
  }
}

function made(seq: number): ToldVersion {
  return { seq, isActive: true, withheldParents: null };
}

/** What is said later of a version does not change which event named it first. */
function tell({ versions }: Told, version: string, said: ToldVersion): void {
  const known = versions.get(version);
  versions.set(version, known ? { ...said, seq: known.seq } : said);
}
