import type { ReadConnection } from '../database/driver.ts';
import { type BulletinRow, libraryState } from '../library/read.ts';
import { fold } from '../text/folding.ts';

/** What search needs to know of every bulletin without opening its text. */
export type Entry = Pick<BulletinRow, 'number' | 'id' | 'revision' | 'kind'> & {
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
  /** When the latest of them was imported. */
  readonly #latest: string;

  /** `earlier` spares reading what has not changed since; an import changes the library several times a second. */
  constructor(db: ReadConnection, earlier?: Catalogue) {
    const entries = new Map(earlier?.entries);
    const numberOf = new Map(earlier?.numberOf);
    let latest = earlier ? earlier.#latest : '';
    for (const row of db.all<BulletinRow>('SELECT * FROM bulletin WHERE imported_at >= ?', latest)) {
      entries.set(row.number, entryOf(row));
      numberOf.set(row.id, row.number);
      if (row.imported_at > latest) latest = row.imported_at;
    }
    this.entries = entries;
    this.numberOf = numberOf;
    this.#latest = latest;
  }

  /**
   * Whether it holds what the library holds: following it fails where a bulletin was removed, and where the clock was
   * put back.
   */
  isWhole(db: ReadConnection): boolean {
    const there = db.one<{ count: number; revisions: number }>(
      'SELECT count(*) AS count, total(revision) AS revisions FROM bulletin',
    );
    let revisions = 0;
    for (const { revision } of this.entries.values()) revisions += revision;
    return there?.count === this.entries.size && there.revisions === revisions;
  }
}

function entryOf(row: BulletinRow): Entry {
  return {
    number: row.number,
    id: row.id,
    revision: row.revision,
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
    if (kept?.state !== state) {
      const followed = new Catalogue(db, kept?.catalogue);
      kept = { state, catalogue: followed.isWhole(db) ? followed : new Catalogue(db) };
    }
    return kept.catalogue;
  };
}
