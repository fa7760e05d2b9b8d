import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import type { Claim, Measure } from '../../../contract/ledger.ts';
import type { LedgerTable, RowJudgement } from '../../../contract/ledger-corrections.ts';
import { bulletinsJudged } from '../../annotations/annotation-store.ts';
import type { JudgedFilter } from '../../ledger/ledgers.ts';
import { absent } from '../personal-places.ts';
import { openedPerson } from './ledger-corrections.ts';
import type { LedgerDesk } from './ledger-desk.ts';
import { joined, judgementsOf, tableOf } from './personal-ledger.ts';

type Verdict = CheckedArgs<'ledger.page'>['verdict'];

/** The rows of all bulletins, a page at a time. */
export function pageHandlers(desk: LedgerDesk): Pick<Handlers, 'ledger.page'> {
  return {
    'ledger.page': ({ table, verdict, ...selection }) => {
      const { total, remaining, rows } = desk.ledgers.page(table, selection, judgedAs(desk, verdict));
      const bulletins = [...new Set(rows.map(({ bulletin }) => bulletin))];
      const whole = joined(bulletins.map((id) => tableOf(desk, id)));
      const linked = linkedIds(rows, whole);
      return {
        total,
        remaining,
        rows: rows.map(({ id }) => id),
        table: narrowed(whole, linked),
        judgements: judgedAmong(desk, bulletins).filter(({ row }) => linked.has(row)),
        units: desk.ledgers.units(),
        states: [...desk.lexicon().states.order],
      };
    },
  };
}

/** Which rows have a verdict. Only bulletins with verdicts are gone through; rows of all others have none. */
function judgedAs(desk: LedgerDesk, verdict: Verdict): JudgedFilter | undefined {
  if (verdict === undefined) return undefined;
  const { context, ledgers } = desk;
  const db = openedPerson(context);
  const known = db
    ? bulletinsJudged(db).flatMap((id) => absent(() => ({ id, number: ledgers.numberOf(id) })) ?? [])
    : [];
  const verdicts = new Map(
    known.flatMap(({ id }) => judgementsOf(desk, id).map(({ row, mark }) => [row, mark.verdict] as const)),
  );
  return {
    numbers: known.map(({ number }) => number),
    holds: ({ id }) => (verdicts.get(id) ?? 'none') === verdict,
    isOnly: verdict !== 'none',
  };
}

function judgedAmong(desk: LedgerDesk, bulletins: readonly string[]): RowJudgement[] {
  const db = openedPerson(desk.context);
  const judged = new Set(db ? bulletinsJudged(db) : []);
  return bulletins.filter((id) => judged.has(id)).flatMap((id) => judgementsOf(desk, id));
}

/** The rows of a page, the measures that its figures stand in, and the figures of its measures. */
function linkedIds(rows: readonly (Claim | Measure)[], { measures }: LedgerTable): Set<string> {
  const ids = new Set(rows.map(({ id }) => id));
  const holding = measures.filter(({ claims }) => claims.some((id) => ids.has(id))).map(({ id }) => id);
  const held = measures.filter(({ id }) => ids.has(id)).flatMap(({ claims }) => claims);
  return new Set([...ids, ...holding, ...held]);
}

function narrowed({ measures, claims, decisions, persons, assignments }: LedgerTable, ids: Set<string>): LedgerTable {
  return {
    measures: measures.filter(({ id }) => ids.has(id)),
    claims: claims.filter(({ id }) => ids.has(id)),
    decisions: decisions.filter(({ rows }) => rows.some((id) => ids.has(id))),
    persons: Object.fromEntries(Object.entries(persons).filter(([id]) => ids.has(id))),
    assignments,
  };
}
