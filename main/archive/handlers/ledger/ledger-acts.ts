import { randomInt, randomUUID } from 'node:crypto';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { UndoableAct } from '../../../contract/history.ts';
import type { Claim, Measure } from '../../../contract/ledger.ts';
import type { LedgerTableName, RowChanges } from '../../../contract/ledger-corrections.ts';
import { sha256 } from '../../database/content-hash.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { RecordChange } from '../../history/write-records.ts';
import { checkAll, checkBulletin } from '../../ledger/check-library.ts';
import type {
  AssignmentContent,
  CorrectionContent,
  DecidedRow,
  MatchContent,
} from '../../ledger/decisions/decision.ts';
import {
  ASSIGNMENT,
  assignmentsOf,
  CORRECTION,
  correctionOf,
  MATCH,
  SAMPLE,
  type SampleContent,
  storedMatches,
} from '../../ledger/decisions/decision-tables.ts';
import { drawSample } from '../../ledger/decisions/draw-sample.ts';
import { saidOfClaim, saidOfMeasure } from '../../ledger/decisions/row-made.ts';
import { bulletinRow } from '../../library/read.ts';
import { type Acting, perform } from '../personal-records.ts';
import { problemsIn } from './ledger-compare.ts';
import { anchorAt } from './ledger-corrections.ts';
import type { LedgerDesk } from './ledger-desk.ts';

type CorrectArgs = CheckedArgs<'ledger.correct'>['correction'];
type Named<Act extends CorrectArgs['act']> = Extract<CorrectArgs, { act: Act }>;

/** What a decision says of its rows; who made it and when is added by whoever keeps it. */
type Decided = Pick<CorrectionContent, 'bulletin' | 'about' | 'act' | 'of' | 'into' | 'note'> &
  Partial<Pick<CorrectionContent, 'changes' | 'check'>>;

/** Rows corrected, work shared out, samples drawn, problems matched: each an act with its undo. */
export function ledgerActs(
  desk: LedgerDesk,
): Pick<Handlers, 'ledger.correct' | 'ledger.assign' | 'ledger.sample' | 'ledger.match'> {
  return {
    'ledger.correct': ({ correction }) =>
      correction.act === 'withdraw'
        ? withdraw(desk, 'ledger.correct', CORRECTION, correction.id, correctionOf)
        : keep(desk, correction),
    'ledger.assign': (args) => assign(desk, args),
    'ledger.sample': (args) => sample(desk, args),
    'ledger.match': (args) => match(desk, args),
  };
}

function keep(desk: LedgerDesk, correction: Exclude<CorrectArgs, { act: 'withdraw' }>): { id: string } {
  const id = randomUUID();
  return perform(desk.context, 'ledger.correct', ({ by, at }) => {
    const decided = decisionAbout(desk, correction, id);
    const value: CorrectionContent = { changes: {}, check: null, ...decided, author: by.name, authorId: by.id, at };
    return { changes: [{ record: id, kind: CORRECTION, value }], reply: { id } };
  });
}

function decisionAbout(desk: LedgerDesk, args: Exclude<CorrectArgs, { act: 'withdraw' }>, id: string): Decided {
  if (args.act === 'set-aside') return checkAside(desk, args);
  const { act, table, bulletin, note } = args;
  const said = { bulletin, about: table, act, note };
  const rowOf = rowsNamed(desk, bulletin, table);
  const anchor = anchorAt(desk.context, bulletin);
  const put = ({ start, end, changes }: { start: number; end: number; changes: RowChanges }, index: number) => ({
    id: `${id}.${index}`,
    anchor: anchor(start, end),
    said: changes,
  });
  switch (args.act) {
    case 'add':
      requireCurrent(desk, args);
      return { ...said, of: [], into: [put(args.into, 0)] };
    case 'edit': {
      const row = rowOf(args.row);
      return { ...said, of: [row], into: [row], changes: args.changes };
    }
    case 'split':
      return { ...said, of: [rowOf(args.row)], into: args.into.map(put) };
    case 'merge': {
      const of = args.rows.map(rowOf).sort((a, b) => a.anchor.start - b.anchor.start);
      const start = Math.min(...of.map((row) => row.anchor.start));
      const end = Math.max(...of.map((row) => row.anchor.end));
      return { ...said, of, into: [put({ start, end, changes: table === 'claims' ? (of[0]?.said ?? {}) : {} }, 0)] };
    }
    case 'dismiss':
      return { ...said, of: [rowOf(args.row)], into: [] };
  }
}

/** Offsets were chosen in a text: in another revision other words stand there. */
function requireCurrent({ context }: LedgerDesk, { bulletin, revision }: Named<'add'>): void {
  const current = bulletinRow(context.library, bulletin).revision;
  if (revision === current) return;
  throw new ArchiveError('bad-range', '资料已有新的版本，没有改动；请在最新版本中重新选中文字。', {
    revision: current,
  });
}

/** Rows of a table by their ids, in the words that they are found again by. Throws `not-found`. */
function rowsNamed({ context, ledgers }: LedgerDesk, bulletin: string, table: LedgerTableName | null) {
  const { claims, measures } = ledgers.of(bulletin);
  const anchor = anchorAt(context, bulletin);
  const decided = (row: Claim | Measure, said: RowChanges): DecidedRow => ({
    id: row.id,
    anchor: anchor(row.start, row.end),
    said,
  });
  return (id: string): DecidedRow => {
    const claim = table === 'measures' ? undefined : claims.find((row) => row.id === id);
    if (claim) return decided(claim, saidOfClaim(claim));
    const measure = table === 'claims' ? undefined : measures.find((row) => row.id === id);
    if (measure) return decided(measure, saidOfMeasure(measure));
    throw new ArchiveError('not-found', '台账中已没有这一条，没有改动；请刷新后再试。', { row: id });
  };
}

function checkAside({ context, ledgers }: LedgerDesk, args: Named<'set-aside'>): Decided {
  const among = args.bulletin === '' ? checkAll(ledgers) : checkBulletin(ledgers, args.bulletin);
  const check = among.find(({ id }) => id === args.check);
  if (!check) throw new ArchiveError('not-found', '这项核对已不存在，没有改动；请刷新后再试。', { check: args.check });
  const { id, rule, formula, places } = check;
  const of = places.map(({ bulletin, start, end }, index) => ({
    id: `${id}.${index}`,
    anchor: anchorAt(context, bulletin)(start, end),
    said: {},
  }));
  return {
    bulletin: args.bulletin,
    about: 'checks',
    act: 'set-aside',
    of,
    into: [],
    note: args.note,
    check: { id, rule, formula },
  };
}

function assign(desk: LedgerDesk, args: CheckedArgs<'ledger.assign'>): { changed: number } {
  const { bulletin, person, rows = [], section, assignment } = args;
  return perform(desk.context, 'ledger.assign', ({ db, at }) => {
    const freed = assignmentsOf(db, bulletin).filter(({ id }) => id === assignment);
    const rowOf = rowsNamed(desk, bulletin, null);
    const contents: AssignmentContent[] = [
      ...(section === undefined ? [] : [{ bulletin, person, section, row: null, shared: true, at }]),
      ...rows.map((id) => ({ bulletin, person, section: null, row: rowOf(id), shared: true, at })),
    ];
    const changes = contents.map((value): RecordChange => {
      // The same wherever it is said first: two persons who give one section to different people are a conflict.
      const about = value.section === null ? [bulletin, value.row?.id] : [bulletin, ...value.section];
      const record = `assignment:${sha256(JSON.stringify([value.section === null, about])).slice(0, 32)}`;
      return { record, kind: ASSIGNMENT, value, removed: person === '' ? 'purged' : null };
    });
    for (const { id, ...value } of freed) changes.push({ record: id, kind: ASSIGNMENT, value, removed: 'purged' });
    return { changes, reply: { changed: changes.length } };
  });
}

/** Random digits are enough to say aloud, and too many to be chosen until the sample suits. */
const SEED_BELOW = 1_000_000;

function sample(desk: LedgerDesk, { bulletins, table, size, seed: given }: CheckedArgs<'ledger.sample'>) {
  return perform(desk.context, 'ledger.sample', ({ by, at }) => {
    const seed = given ?? String(randomInt(SEED_BELOW)).padStart(6, '0');
    const ids = bulletins.flatMap((id) => desk.ledgers.of(id)[table].map((row) => row.id));
    const rows = drawSample(ids, seed, size);
    const drawn = { seed, size, table, bulletins, population: ids.length, rows, author: by.name, at };
    const value: SampleContent = { ...drawn, shared: true };
    const id = randomUUID();
    return { changes: [{ record: id, kind: SAMPLE, value }], reply: { id, ...drawn } };
  });
}

function match(desk: LedgerDesk, { act, problems }: CheckedArgs<'ledger.match'>): { id: string } {
  if (act === 'withdraw') {
    const [wanted = ''] = problems;
    const find = (db: ReadConnection, id: string) => storedMatches(db).find((each) => each.id === id);
    return withdraw(desk, 'ledger.match', MATCH, wanted, find);
  }
  return perform(desk.context, 'ledger.match', ({ by, at }) => {
    const known = problemsIn(desk, problems);
    const value: MatchContent = { act, problems: known, author: by.name, at };
    const id = randomUUID();
    return { changes: [{ record: id, kind: MATCH, value }], reply: { id } };
  });
}

/** Takes a decision back as an act of its own; what it was stays in the log. */
function withdraw<Content extends { id: string }>(
  { context }: LedgerDesk,
  act: UndoableAct,
  kind: string,
  id: string,
  find: (db: ReadConnection, id: string) => Content | undefined,
): { id: string } {
  return perform(context, act, ({ db }: Acting) => {
    const found = find(db, id);
    if (!found) throw new ArchiveError('not-found', '这项决定已不存在，没有改动；请刷新后再试。', { decision: id });
    const { id: record, ...value } = found;
    return { changes: [{ record, kind, value, removed: 'purged' }], reply: { id } };
  });
}
