import { ArchiveError } from '../../contract/errors.ts';
import type { Check, Claim, ClaimsReply, Measure } from '../../contract/ledger.ts';
import type { LedgerTableName } from '../../contract/ledger-corrections.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { checkWithin } from './checks/check-within.ts';
import type { Examined } from './checks/rule.ts';
import { extractorOf } from './extractor.ts';
import { CLAIMS, type LooseLedger, libraryRows, MEASURES, type RowsAsked } from './kept/library-rows.ts';
import type { Condition } from './kept/row-page.ts';
import { type Ledger, ledgerOf } from './ledger-of.ts';
import {
  bulletinNumbers,
  currentRevision,
  keepLedger,
  keptBodies,
  keptChecks,
  keptLedger,
  type Revision,
  readRevision,
  unitsKept,
  withoutLedger,
} from './ledger-store.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type ClaimSelection, claimConditions, claimFilter } from './select-claims.ts';
import {
  type MeasureSelection,
  measureConditions,
  measureFilter,
  selectMeasures,
  type TextOf,
} from './select-measures.ts';

/** How many ledgers that are not kept yet stay in memory. */
const LARGEST_MEMORY = 64;

/** What a person decided: `numbers` of the bulletins whose rows they decided about, and the ledger as they want it. */
export type Decided = {
  numbers: () => readonly number[];
  apply: (number: number, found: Ledger) => Ledger;
};

const NOTHING_DECIDED: Decided = { numbers: () => [], apply: (_, found) => found };

const NO_ROWS: Ledger = { claims: [], measures: [] };

/**
 * What a person judged: `numbers` of the bulletins with judged rows, which of their rows hold, and whether rows of other
 * bulletins do not.
 */
export type JudgedFilter = {
  numbers: readonly number[];
  holds: (row: { id: string }) => boolean;
  isOnly: boolean;
};

const NO_JUDGEMENT: JudgedFilter = { numbers: [], holds: () => true, isOnly: false };

/**
 * The ledgers of a library: as kept, else found in memory, so that a thread that may not write answers too. What was found
 * stays for as long as text and tables are the same.
 */
export class Ledgers {
  readonly #db: ReadConnection;
  readonly #lexicon: () => Lexicon;
  readonly #decided: Decided;
  readonly #found = new Map<string, Ledger>();

  /** `decided` applies what a person decided about the ledger of the bulletin with a number. */
  constructor(db: ReadConnection, lexicon: () => Lexicon, decided: Decided = NOTHING_DECIDED) {
    this.#db = db;
    this.#lexicon = lexicon;
    this.#decided = decided;
  }

  /** The ledger of a bulletin's current revision. Throws `not-found`. */
  of(id: string): Ledger {
    return this.byNumber(this.numberOf(id));
  }

  /** The number of a bulletin. Throws `not-found`. */
  numberOf(id: string): number {
    const current = currentRevision(this.#db, id);
    if (!current) throw new ArchiveError('not-found', `资料库中没有编号为 ${id} 的资料。`, { bulletin: id });
    return current.number;
  }

  /** The current revision of a bulletin by its number. */
  revision(number: number): Revision | undefined {
    return readRevision(this.#db, number);
  }

  /** The numbers of all bulletins, in the order of import. */
  numbers(): number[] {
    return bulletinNumbers(this.#db);
  }

  /** One page of the claims of all bulletins, with what was decided about them. */
  claims(selection: ClaimSelection): ClaimsReply {
    const asked = { ...selection, conditions: claimConditions(selection), holds: claimFilter(selection) };
    const { total, rows } = libraryRows(this.#db, CLAIMS, asked, this.#loose(this.#missing()));
    return { total, claims: rows };
  }

  /** One page of the measures of a bulletin's current revision, in the order of the text. Throws `not-found`. */
  measuresOf(id: string, selection: Omit<MeasureSelection, 'sort'>): Measure[] {
    return selectMeasures(this.of(id).measures, selection, this.#texts());
  }

  /** One page of the measures of all bulletins, with what was decided about them. */
  measures(selection: MeasureSelection): { total: number; measures: Measure[] } {
    const asked = {
      ...selection,
      conditions: measureConditions(selection),
      holds: measureFilter(selection, this.#texts()),
    };
    const { total, rows } = libraryRows(this.#db, MEASURES, asked, this.#loose(this.#missing()));
    return { total, measures: rows };
  }

  /**
   * One page of a table of all bulletins, at once: where more ledgers are missing than stay in memory, their rows are left
   * out, and `remaining` says how many they are. `judged` narrows it to rows that a person judged, or judged not.
   */
  page(
    table: LedgerTableName,
    selection: ClaimSelection & MeasureSelection,
    judged: JudgedFilter = NO_JUDGEMENT,
  ): { total: number; remaining: number; rows: (Claim | Measure)[] } {
    const missing = this.#missing();
    const remaining = missing.length > LARGEST_MEMORY ? missing.length : 0;
    const loose = this.#loose(missing, { also: judged.numbers, leavesOut: remaining > 0 });
    const answer =
      table === 'claims'
        ? libraryRows(
            this.#db,
            CLAIMS,
            alsoJudged(judged, selection, claimConditions(selection), claimFilter(selection)),
            loose,
          )
        : libraryRows(
            this.#db,
            MEASURES,
            alsoJudged(judged, selection, measureConditions(selection), measureFilter(selection, this.#texts())),
            loose,
          );
    return { ...answer, remaining };
  }

  /** The units of all kept claims, the most frequent first. */
  units(): string[] {
    return unitsKept(this.#db);
  }

  /** Texts of measures that come bulletin by bulletin: the last one stays at hand. */
  #texts(): TextOf {
    let last = { bulletin: '', text: '' };
    return ({ bulletin }) => {
      if (bulletin !== last.bulletin) {
        last = { bulletin, text: this.revision(this.numberOf(bulletin))?.source.text ?? '' };
      }
      return last.text;
    };
  }

  #missing(): number[] {
    return withoutLedger(this.#db, extractorOf(this.#lexicon()));
  }

  /** One after the other, so that those of a large library are never in memory together. */
  *#loose(
    missing: readonly number[],
    { also = [], leavesOut = false }: { also?: readonly number[]; leavesOut?: boolean } = {},
  ): Generator<LooseLedger> {
    const absent = new Set(missing);
    for (const number of new Set([...missing, ...also, ...this.#decided.numbers()])) {
      yield { number, ledger: leavesOut && absent.has(number) ? NO_ROWS : this.byNumber(number) };
    }
  }

  /** What the rules are applied to: a bulletin with its ledger as decided; null where there is no text. */
  examined(number: number): Examined | null {
    const revision = this.revision(number);
    if (!revision) return null;
    return { ...revision, ledger: this.byNumber(number), lexicon: this.#lexicon() };
  }

  /** The numbers of the bulletins whose rows somebody decided about. */
  decidedAbout(): Set<number> {
    return new Set(this.#decided.numbers());
  }

  /** What the rules say within the bulletin with a number: as kept, but for those that somebody decided about. */
  checksWithin(number: number, decided: ReadonlySet<number> = this.decidedAbout()): Check[] {
    const kept = decided.has(number) ? null : keptChecks(this.#db, number, extractorOf(this.#lexicon()));
    if (kept) return kept;
    const examined = this.examined(number);
    return examined ? checkWithin(examined) : [];
  }

  /** The units that bulletins are about, by number, in the order of import; null where a text does not say. */
  bodies(): Map<number, string | null> {
    const kept = keptBodies(this.#db, extractorOf(this.#lexicon()));
    return new Map(this.numbers().map((number) => [number, this.#bodyOf(number, kept)]));
  }

  #bodyOf(number: number, kept: ReadonlyMap<number, string | null>): string | null {
    const known = kept.get(number);
    return known === undefined ? (this.revision(number)?.source.body ?? null) : known;
  }

  /** Finds and keeps the ledgers of up to `limit` bulletins that have none. Gives how many, and how many remain. */
  prepare(db: WriteConnection, limit: number): { prepared: number; remaining: number } {
    const lexicon = this.#lexicon();
    const extractor = extractorOf(lexicon);
    const missing = this.#missing();
    const now = missing.slice(0, limit);
    db.transaction(() => {
      for (const number of now) {
        const revision = readRevision(this.#db, number);
        if (!revision) continue;
        const { source, title } = revision;
        const ledger = ledgerOf(source, lexicon);
        keepLedger(db, revision, extractor, { ledger, checks: checkWithin({ source, ledger, title, lexicon }) });
      }
    });
    return { prepared: now.length, remaining: missing.length - now.length };
  }

  /** The ledger of the bulletin with a number, with what was decided about it; an empty one when there is none. */
  byNumber(number: number): Ledger {
    return this.#decided.apply(number, this.asFound(number));
  }

  /** The ledger of the bulletin with a number as the text gives it. */
  asFound(number: number): Ledger {
    const lexicon = this.#lexicon();
    const extractor = extractorOf(lexicon);
    const kept = keptLedger(this.#db, number, extractor);
    if (kept) return kept;
    const revision = readRevision(this.#db, number);
    if (!revision) return NO_ROWS;
    const key = `${number} ${revision.source.sha256} ${extractor}`;
    const known = this.#found.get(key);
    if (known) return known;
    const ledger = ledgerOf(revision.source, lexicon);
    const [oldest] = this.#found.keys();
    if (this.#found.size >= LARGEST_MEMORY && oldest !== undefined) this.#found.delete(oldest);
    this.#found.set(key, ledger);
    return ledger;
  }
}

function alsoJudged<Row extends { id: string }>(
  judged: JudgedFilter,
  page: Pick<RowsAsked<Row>, 'sort' | 'limit' | 'offset'>,
  conditions: readonly Condition[],
  holds: (row: Row) => boolean,
): RowsAsked<Row> {
  return {
    ...page,
    conditions: judged.isOnly ? [{ sql: 'false', values: [] }] : conditions,
    holds: (row) => judged.holds(row) && holds(row),
  };
}
