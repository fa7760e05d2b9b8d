import type { EventContent } from './event.ts';

/**
 * What the log says of a version: the first event that names it, whether it is in use, and, where its content is withheld,
 * all that is known of it, as `lineageWords` puts it.
 */
export type ToldVersion = { seq: number; isActive: boolean; withheld: string | null };

/** What the log last said of a record: the event, and the heads it left. */
export type ToldRecord = { seq: number; heads: string };

/** The last event of a log of somebody else, as the merge (`seq`) that brought it says. */
export type ToldLog = { seq: number; origin: string; events: number; head: string };

/** Under which name the log last said that its person works. */
export type ToldName = { seq: number; name: string; unit: string };

/** What the events, read from the first to the last, say of versions, records, the logs of others and the person. */
export type Told = {
  versions: Map<string, ToldVersion>;
  records: Map<string, ToldRecord>;
  logs: ToldLog[];
  /** Null until somebody gave a name. */
  named: ToldName | null;
};

/** Enters what an event says. `seq` is its sequence number. */
export function follow(
  { versions, records, logs }: Told,
  seq: number,
  { changes = [], logs: brought = [] }: EventContent,
): void {
  for (const { origin, events, head } of brought) logs.push({ seq, origin, events, head });
  const tell = (version: string, said: Partial<ToldVersion>): void => {
    const known = versions.get(version) ?? { seq, isActive: true, withheld: null };
    versions.set(version, { ...known, ...said });
  };
  for (const { record, kind, after, added = [], retired = [], revived = [] } of changes) {
    for (const { version, parents, withheld: isBare = false } of added) {
      const known = versions.get(version);
      // Once its content came in, a version can no longer be without.
      const isWithheld = isBare && (!known || known.withheld !== null);
      tell(version, {
        isActive: true,
        withheld: isWithheld ? lineageWords(record, kind, JSON.stringify(parents)) : null,
      });
    }
    for (const version of after) tell(version, {});
    for (const version of retired) tell(version, { isActive: false });
    for (const version of revived) tell(version, { isActive: true });
    records.set(record, { seq, heads: JSON.stringify(after) });
  }
}

/** What is known of a version without its content; `parents` as JSON. */
export function lineageWords(record: string, kind: string, parents: string): string {
  return JSON.stringify([record, kind, parents]);
}
