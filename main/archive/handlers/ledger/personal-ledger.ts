import type { Handlers } from '../../../contract/calls.ts';
import type { Check } from '../../../contract/ledger.ts';
import type {
  LedgerAssignment,
  LedgerDecision,
  LedgerProgress,
  LedgerTable,
  LedgerTableName,
  RowJudgement,
} from '../../../contract/ledger-corrections.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { AnchorPlacer, Assignment, Correction } from '../../ledger/decisions/decision.ts';
import { assignmentsOf, checksSetAside, storedSamples } from '../../ledger/decisions/decision-tables.ts';
import { judgedRows } from '../../ledger/decisions/judged-rows.ts';
import { rowAt } from '../../ledger/decisions/row-of.ts';
import { withSetAside } from '../../ledger/decisions/set-aside.ts';
import { personsOf } from '../../ledger/decisions/shared-work.ts';
import type { Ledger } from '../../ledger/ledger-of.ts';
import { listPlaced } from '../marks/mark-lists.ts';
import type { PersonalContext } from '../personal-context.ts';
import { ledgerActs } from './ledger-acts.ts';
import { comparisonHandlers } from './ledger-compare.ts';
import { correctedLedger, openedPerson, placesOfAnchors } from './ledger-corrections.ts';
import type { LedgerDesk } from './ledger-desk.ts';

type LedgerReads = 'ledger.table' | 'ledger.judgements' | 'ledger.progress' | 'ledger.samples';

/** Answers the calls on what a person decides about the ledger, and on what is made of it. */
export function personalLedgerHandlers(desk: LedgerDesk) {
  return { ...tableHandlers(desk), ...ledgerActs(desk), ...comparisonHandlers(desk) };
}

function tableHandlers(desk: LedgerDesk): Pick<Handlers, LedgerReads> {
  const { context } = desk;
  return {
    'ledger.table': ({ bulletins }) => joined(bulletins.map((id) => tableOf(desk, id))),
    'ledger.judgements': ({ bulletins }) => bulletins.flatMap((id) => judgementsOf(desk, id)),
    'ledger.progress': ({ bulletins }) => bulletins.map((id) => progressOf(desk, id)),
    'ledger.samples': () => {
      const db = openedPerson(context);
      return db ? storedSamples(db) : [];
    },
  };
}

/** Marks the checks that the current person set aside. */
export function checksDecided(context: PersonalContext, checks: Check[]): Check[] {
  const db = openedPerson(context);
  const decisions = db ? checksSetAside(db) : [];
  return decisions.length === 0 ? checks : withSetAside(checks, decisions, placesOfAnchors(context));
}

/** The rows of a bulletin with all decisions of the current person. Throws `not-found`. */
export function tableOf({ context, ledgers, lexicon }: LedgerDesk, bulletin: string): LedgerTable {
  const number = ledgers.numberOf(bulletin);
  const found = ledgers.asFound(number);
  const revision = ledgers.revision(number);
  if (!revision) return { measures: [], claims: [], decisions: [], persons: {}, assignments: [] };
  const worded = ({ claims, measures }: Ledger) => ({
    claims,
    measures: measures.map((row) => ({ ...row, words: revision.source.text.slice(row.start, row.end) })),
  });
  const db = openedPerson(context);
  if (!db) return { ...worded(found), decisions: [], persons: {}, assignments: [] };
  const { ledger, rows, corrections } = correctedLedger(context, db, revision, found, lexicon());
  return {
    ...worded(ledger),
    decisions: corrections.map((correction) => decisionOf(correction, rows.get(correction.id) ?? null)),
    ...workOf(db, bulletin, ledger, placesOfAnchors(context)),
  };
}

function decisionOf(correction: Correction, rows: string[] | null): LedgerDecision {
  const { id, bulletin, about, act, of, into, changes, note, author, at } = correction;
  const words = of.length > 0 ? of : into;
  return {
    ...{ id, bulletin, about, act, changes, note, author, at },
    quotes: words.map(({ anchor }) => anchor.quote),
    rows: rows ?? [],
    isPlaced: rows !== null,
  };
}

function workOf(db: ReadConnection, bulletin: string, ledger: Ledger, place: AnchorPlacer) {
  const assignments = assignmentsOf(db, bulletin);
  if (assignments.length === 0) return { persons: {}, assignments: [] };
  const rows = [...ledger.measures, ...ledger.claims];
  const ids = new Set(rows.map(({ id }) => id));
  const paths = rows.map(({ section }) => section);
  const rowOf = ({ row }: Assignment): string | null => {
    if (row === null || ids.has(row.id)) return row?.id ?? null;
    const range = place(row.anchor);
    return (range && rowAt(rows, range)?.id) ?? null;
  };
  const told = assignments.map((assignment): LedgerAssignment => {
    const { id, person, at, section, row } = assignment;
    const isSection = section?.every((words, depth) =>
      paths.some((path) => `${path[depth]?.label ?? ''}${path[depth]?.title ?? ''}` === words),
    );
    return {
      ...{ id, bulletin, person, at, section },
      row: row && { id: rowOf(assignment) ?? row.id, quote: row.anchor.quote },
      isPlaced: isSection ?? rowOf(assignment) !== null,
    };
  });
  return { persons: Object.fromEntries(personsOf(rows, assignments, rowOf)), assignments: told };
}

/** The marks that judge rows of a bulletin. Throws `not-found`. */
export function judgementsOf({ context, ledgers }: LedgerDesk, bulletin: string): RowJudgement[] {
  const { measures, claims } = ledgers.of(bulletin);
  const marks = new Map(
    listPlaced(context, { bulletin, kind: 'verdict' }).map(({ annotation }) => [annotation.id, annotation]),
  );
  const judging = [...marks.values()].map((mark) => ({ ...mark, isPlaced: mark.state !== 'orphan' }));
  return [...judgedRows([...measures, ...claims], judging)].flatMap(([row, id]) => {
    const mark = marks.get(id);
    return mark ? [{ row, mark }] : [];
  });
}

function progressOf(desk: LedgerDesk, bulletin: string): LedgerProgress {
  const ledger = desk.ledgers.of(bulletin);
  const marks = new Map(judgementsOf(desk, bulletin).map(({ row, mark }) => [row, mark]));
  const count = (table: LedgerTableName, holds: (mark: RowJudgement['mark']) => boolean): number =>
    ledger[table].filter(({ id }) => {
      const mark = marks.get(id);
      return mark !== undefined && holds(mark);
    }).length;
  const both = (holds: (mark: RowJudgement['mark']) => boolean) => ({
    measures: count('measures', holds),
    claims: count('claims', holds),
  });
  return {
    bulletin,
    measures: ledger.measures.length,
    claims: ledger.claims.length,
    judged: both(({ verdict }) => verdict !== null && verdict !== 'pending'),
    closed: both(({ closed }) => closed),
  };
}

/** Several tables as one. */
export function joined(tables: readonly LedgerTable[]): LedgerTable {
  return {
    measures: tables.flatMap(({ measures }) => measures),
    claims: tables.flatMap(({ claims }) => claims),
    decisions: tables.flatMap(({ decisions }) => decisions),
    persons: Object.assign({}, ...tables.map(({ persons }) => persons)),
    assignments: tables.flatMap(({ assignments }) => assignments),
  };
}
