import { ArchiveError } from '../../contract/errors.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { extractorOf } from './extractor.ts';
import { type Ledger, ledgerOf } from './ledger-of.ts';
import {
  bulletinNumbers,
  currentRevision,
  keepLedger,
  keptLedger,
  type Revision,
  readRevision,
  withoutLedger,
} from './ledger-store.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** How many ledgers that are not kept yet stay in memory. */
const LARGEST_MEMORY = 64;

type Decided = (number: number, found: Ledger) => Ledger;

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
  constructor(db: ReadConnection, lexicon: () => Lexicon, decided: Decided = (_, found) => found) {
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

  /** Every bulletin's ledger, in the order of import, with its number. */
  *each(): Generator<{ number: number; ledger: Ledger }> {
    for (const number of bulletinNumbers(this.#db)) yield { number, ledger: this.byNumber(number) };
  }

  /** Finds and keeps the ledgers of up to `limit` bulletins that have none. Gives how many, and how many remain. */
  prepare(db: WriteConnection, limit: number): { prepared: number; remaining: number } {
    const lexicon = this.#lexicon();
    const extractor = extractorOf(lexicon);
    const missing = withoutLedger(this.#db, extractor);
    const now = missing.slice(0, limit);
    db.transaction(() => {
      for (const number of now) {
        const revision = readRevision(this.#db, number);
        if (revision) keepLedger(db, revision, extractor, ledgerOf(revision.source, lexicon));
      }
    });
    return { prepared: now.length, remaining: missing.length - now.length };
  }

  /** The ledger of the bulletin with a number, with what was decided about it; an empty one when there is none. */
  byNumber(number: number): Ledger {
    return this.#decided(number, this.asFound(number));
  }

  /** The ledger of the bulletin with a number as the text gives it. */
  asFound(number: number): Ledger {
    const lexicon = this.#lexicon();
    const extractor = extractorOf(lexicon);
    const kept = keptLedger(this.#db, number, extractor);
    if (kept) return kept;
    const revision = readRevision(this.#db, number);
    if (!revision) return { claims: [], measures: [] };
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
