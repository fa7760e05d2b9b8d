import type { Claim, Measure, RowOrder } from '../../../contract/ledger.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { Ledger } from '../ledger-of.ts';
import { type Condition, type LooseRow, type RowPlace, rowPage } from './row-page.ts';

/** One of the two tables: whose rows it has, and what they are sorted by. */
export type RowTable<Row> = {
  name: keyof Ledger;
  rowsOf: (ledger: Ledger) => readonly Row[];
  sortedBy: (row: Row) => Pick<LooseRow, 'amount' | 'term'>;
};

export const CLAIMS: RowTable<Claim> = {
  name: 'claims',
  rowsOf: ({ claims }) => claims,
  sortedBy: ({ value, subject }) => ({ amount: value, term: subject }),
};

export const MEASURES: RowTable<Measure> = {
  name: 'measures',
  rowsOf: ({ measures }) => measures,
  sortedBy: ({ claims, problem }) => ({ amount: claims.length, term: problem ?? '' }),
};

/** What is asked of a table: the same filter twice, of kept rows and of rows in hand. */
export type RowsAsked<Row> = {
  conditions: readonly Condition[];
  holds: (row: Row) => boolean;
  sort: RowOrder;
  limit: number;
  offset: number;
};

/** A ledger whose rows are gone through one by one, because they are not kept as they stand. */
export type LooseLedger = { number: number; ledger: Ledger };

/**
 * One page of the rows of a library, and how many there are in all. Kept rows are chosen by SQL; those of the loose ledgers,
 * which stand in the place of what is kept of their bulletins, one by one; both in one order.
 */
export function libraryRows<Row>(
  db: ReadConnection,
  { name, rowsOf, sortedBy }: RowTable<Row>,
  { conditions, holds, ...page }: RowsAsked<Row>,
  ledgers: Iterable<LooseLedger>,
): { total: number; rows: Row[] } {
  const inHand = new Map<string, Row>();
  const without: number[] = [];
  const loose: LooseRow[] = [];
  for (const { number, ledger } of ledgers) {
    without.push(number);
    for (const [position, row] of rowsOf(ledger).entries()) {
      if (!holds(row)) continue;
      const place = { bulletin: number, position };
      inHand.set(keyOf(place), row);
      loose.push({ ...place, ...sortedBy(row) });
    }
  }
  const { total, places } = rowPage(db, name, { ...page, conditions, without, loose });
  const kept = keptRows<Row>(
    db,
    name,
    places.filter((place) => !inHand.has(keyOf(place))),
  );
  // A row that was written anew in between is missed on this one page; the window asks again when the library changed.
  return { total, rows: places.flatMap((place) => inHand.get(keyOf(place)) ?? kept.get(keyOf(place)) ?? []) };
}

/** Rows of kept ledgers by their places. */
function keptRows<Row>(db: ReadConnection, name: keyof Ledger, places: readonly RowPlace[]): Map<string, Row> {
  const found = db.lists<[number, number, string | null]>(
    `SELECT p.value ->> 0, p.value ->> 1, json_extract(l.found, '$.' || ? || '[' || (p.value ->> 1) || ']')
     FROM json_each(?) p CROSS JOIN ledger l ON l.bulletin = p.value ->> 0`,
    name,
    JSON.stringify(places.map(({ bulletin, position }) => [bulletin, position])),
  );
  return new Map(
    found.flatMap(([bulletin, position, json]) =>
      json === null ? [] : [[keyOf({ bulletin, position }), JSON.parse(json)] as const],
    ),
  );
}

function keyOf({ bulletin, position }: RowPlace): string {
  return `${bulletin} ${position}`;
}
