import type { ReadConnection } from '../database/driver.ts';
import { type BulletinRow, libraryState } from '../library/read.ts';
import { fold } from '../text/folding.ts';

/** What search needs to know of every bulletin without opening its text. */
export type Entry = Pick<BulletinRow, 'number' | 'id' | 'kind'> & {
  shortTitle: string;
  title: string | null;
  body: string | null;
  round: string | null;
  year: string | null;
  latestDate: string | null;
  /** Short name, issuer and inspected body, folded, for `单位:`. */
  names: string;
};

/** All bulletins by number, kept for one state of the library. */
export class Catalogue {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly numberOf: ReadonlyMap<string, number>;

  constructor(db: ReadConnection) {
    const rows = db.all<BulletinRow>('SELECT * FROM bulletin');
    this.entries = new Map(rows.map((row) => [row.number, entryOf(row)]));
    this.numberOf = new Map(rows.map((row) => [row.id, row.number]));
  }
}

function entryOf(row: BulletinRow): Entry {
  return {
    number: row.number,
    id: row.id,
    kind: row.kind,
    shortTitle: row.short_title,
    title: row.title,
    body: row.body ?? row.issuer,
    round: row.round,
    year: row.year,
    latestDate: row.latest_date,
    names: [row.short_title, row.issuer, row.body].map((name) => fold(name ?? '')).join('\n'),
  };
}

/** Keeps the catalogue for as long as nobody changes the library. */
export function catalogueOf(db: ReadConnection): () => Catalogue {
  let kept: { state: string; catalogue: Catalogue } | null = null;
  return () => {
    const state = libraryState(db);
    if (kept?.state !== state) kept = { state, catalogue: new Catalogue(db) };
    return kept.catalogue;
  };
}
