import type { Signatory } from '../../contract/annotation-versions.ts';
import { canonicalJson } from '../database/content-hash.ts';
import type { WriteConnection } from '../database/driver.ts';
import type { RecordStep } from './event.ts';
import { ancestorsOf } from './heads.ts';
import type { RecordTables } from './record-table.ts';
import { ownerOf, presentHeads, refreshRecord } from './shown-records.ts';
import { readSteps, readUndoOf, type UndoStep } from './undo-step.ts';
import type { VersionBody } from './version.ts';
import { bodyOf, setActive, versionsOf } from './version-store.ts';
import { addVersion, logSteps } from './write-records.ts';

type Taking = { act: 'undo' | 'redo'; at: string; by: Signatory };

/**
 * Takes an act back, or does it again, as an act of its own. The person's own acts are answered with new versions that
 * have the old content. What a merge brought is taken out of use instead: new versions would travel to others with the
 * next exchange, and undo there what was only undone here. Gives what it did to each record.
 */
export function takeBack(
  db: WriteConnection,
  tables: RecordTables,
  step: UndoStep,
  taking: Taking,
): readonly RecordStep[] {
  return db.transaction(() => {
    const did = readSteps(db, step.seq);
    const isMerge = did.some(({ added }) => added !== undefined);
    const steps = isMerge ? switchMerge(db, tables, step, did, taking) : rewrite(db, tables, did, taking);
    logSteps(db, { act: taking.act, at: taking.at, steps, subject: String(step.seq), details: { of: step.seq } });
    return steps;
  });
}

function rewrite(
  db: WriteConnection,
  tables: RecordTables,
  did: readonly RecordStep[],
  taking: Taking,
): readonly RecordStep[] {
  return did.map(({ record, kind, before, after }) => {
    const wanted = (taking.act === 'undo' ? before : after).map((version) => bodyOf(db, version));
    return bringTo(db, tables, { record, kind, wanted }, taking);
  });
}

/** Gives a record heads that say what is wanted; heads that say so already stay. */
function bringTo(
  db: WriteConnection,
  tables: RecordTables,
  { record, kind, wanted }: { record: string; kind: string; wanted: readonly VersionBody[] },
  { act, at, by }: Taking,
): RecordStep {
  const before = presentHeads(db, record);
  const made = { kind, id: record, act, at, by };
  if (wanted.length === 0) return takeAway(db, tables, before, made);
  const { missing, surplus } = compareStates(
    wanted,
    before.map((version) => ({ version, state: stateOf(bodyOf(db, version)) })),
  );
  const parents = surplus.map(({ version }) => version).sort();
  let step: RecordStep = { record, kind, before, after: before };
  for (const { value, removed, ...said } of missing) {
    const whose = ownerOf({ ...said, value, removed });
    const owner = whose.id === by.id ? {} : { owner: whose };
    step = addVersion(db, tables, step.after, { ...made, ...owner, parents, removed, value });
  }
  return { ...step, before };
}

type Present = { version: string; state: string };

/** Which states are wanted and not there, and which heads are there and not wanted. */
function compareStates(wanted: readonly VersionBody[], present: readonly Present[]) {
  const surplus = [...present];
  const missing: VersionBody[] = [];
  let kept: { said: VersionBody; head: Present } | null = null;
  for (const said of wanted) {
    const head = takeFirst(surplus, stateOf(said));
    if (head) kept = { said, head };
    else missing.push(said);
  }
  // Only a version replaces a head: what is surplus is replaced by one that says again what another head says.
  if (missing.length === 0 && surplus.length > 0 && kept) {
    return { missing: [kept.said], surplus: [...surplus, kept.head] };
  }
  return { missing, surplus };
}

/** Takes the first head that says a state out of a list; undefined where none does. */
function takeFirst(heads: Present[], state: string): Present | undefined {
  const index = heads.findIndex((head) => head.state === state);
  return index < 0 ? undefined : heads.splice(index, 1)[0];
}

/** What was made by the act is gone from every list; its content is kept, for the redo. */
function takeAway(
  db: WriteConnection,
  tables: RecordTables,
  before: readonly string[],
  made: Pick<VersionBody, 'kind' | 'id' | 'act' | 'at' | 'by'>,
): RecordStep {
  const [last] = before;
  if (last === undefined) return { record: made.id, kind: made.kind, before, after: before };
  const { value } = bodyOf(db, last);
  return addVersion(db, tables, before, { ...made, parents: before, removed: 'purged', value });
}

/** Two versions with the same state say the same, of the same person. */
function stateOf(said: VersionBody): string {
  return canonicalJson([said.value, said.removed, ownerOf(said).id]);
}

function switchMerge(
  db: WriteConnection,
  tables: RecordTables,
  { seq }: UndoStep,
  did: readonly RecordStep[],
  { act, by }: Taking,
): readonly RecordStep[] {
  const undone = act === 'redo' ? new Map(readUndoOf(db, seq).map((step) => [step.record, step.retired ?? []])) : null;
  return did.map(({ record, kind, before: old }) => {
    const before = presentHeads(db, record);
    const switched = undone ? (undone.get(record) ?? []) : notBehind(db, record, old);
    for (const version of switched) setActive(db, version, undone !== null);
    refreshRecord(db, tables, record, by.id);
    const after = presentHeads(db, record);
    return { record, kind, before, after, ...(undone ? { revived: switched } : { retired: switched }) };
  });
}

/** Versions in use that are neither among some heads nor what these go back to. */
function notBehind(db: WriteConnection, record: string, heads: readonly string[]): string[] {
  const versions = versionsOf(db, record);
  const behind = ancestorsOf(versions, heads);
  return versions.filter(({ version, isActive }) => isActive && !behind.has(version)).map(({ version }) => version);
}
