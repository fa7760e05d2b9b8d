import { openForReading, type ReadConnection, type WriteConnection } from '../database/driver.ts';
import { isDamage } from '../database/sqlite-errors.ts';
import { type ImportOptions, importFile, sha256Of } from './import-file.ts';

type SalvageOptions = Omit<ImportOptions, 'as' | 'hints' | 'dryRun'>;
type Place = { row: number; bulletin: number; number: number };
type Original = { path: string; sha256: string; bytes: Buffer };

/**
 * Imports what can still be read of a damaged library into a new one: the original bytes of each revision, whole by their
 * checksum, under the ids they had. A page that cannot be read costs the revisions on it and no others. Gives how many
 * could not be read; null where the library no longer says how many there were.
 */
export function salvage(path: string, into: WriteConnection, options: SalvageOptions): number | null {
  const from = attempt(() => openForReading(path));
  if (from === null) return null;
  try {
    const { places, unread } = placesIn(from);
    const isRead = importOriginals(from, places, into, options);
    return unread === null ? null : unread + isRead.filter((was) => !was).length;
  } finally {
    from.close();
  }
}

/** Imports the original of each place, and says which could be read. */
function importOriginals(
  from: ReadConnection,
  places: readonly Place[],
  into: WriteConnection,
  options: SalvageOptions,
): boolean[] {
  const ids = new Map<number, string>();
  return places.map(({ row, bulletin }) => {
    const original = attempt(() => originalAt(from, row));
    if (original === null) return false;
    const id = ids.get(bulletin) ?? attempt(() => idOf(from, bulletin));
    const { path, bytes } = original;
    const outcome = into.transaction(() =>
      importFile(into, path, bytes, { ...options, as: placeOf(into, id), dryRun: false }),
    );
    ids.set(bulletin, outcome.kind === 'imported' ? outcome.imported.id : outcome.id);
    return true;
  });
}

function idOf(db: ReadConnection, bulletin: number): string | null {
  return db.one<{ id: string }>('SELECT id FROM bulletin WHERE number = ?', bulletin)?.id ?? null;
}

/** The next revision of what the library has under this id, or the first of what had it. */
function placeOf(db: ReadConnection, id: string | null): ImportOptions['as'] {
  if (id === null) return 'new';
  const isThere = db.one('SELECT 1 FROM bulletin WHERE id = ?', id) !== undefined;
  return isThere ? { revisionOf: id } : { id };
}

/** Where the revisions stand, those of one bulletin in order. Row by row: a scan would end at the first damaged page. */
function placesIn(db: ReadConnection): { places: Place[]; unread: number | null } {
  const last = lastRowOf(db);
  const end = Math.min(last ?? Number.POSITIVE_INFINITY, mostRowsIn(db));
  const places: Place[] = [];
  let unread = 0;
  for (let row = 1; row <= end; row++) {
    const place = attempt(() =>
      db.one<Omit<Place, 'row'>>('SELECT bulletin, number FROM revision WHERE rowid = ?', row),
    );
    if (place === null) unread++;
    else if (place) places.push({ row, ...place });
  }
  places.sort((a, b) => a.bulletin - b.bulletin || a.number - b.number);
  return { places, unread: last === null ? null : unread };
}

/** The number of the last revision, as the table or an index beside it still says; null where none can be read. */
function lastRowOf(db: ReadConnection): number | null {
  const sources = ['revision', 'revision INDEXED BY revision_by_sha256', 'revision INDEXED BY revision_by_path'];
  const known = sources.flatMap(
    (source) => attempt(() => db.one<{ last: number | null }>(`SELECT max(rowid) AS last FROM ${source}`)) ?? [],
  );
  return known.length === 0 ? null : Math.max(...known.map(({ last }) => last ?? 0));
}

/** What the checksum and the time of a revision take: no row is smaller. */
const LEAST_ROW_BYTES = 88;

/** No file holds more revisions than this, whatever a damaged page says of their numbers. */
function mostRowsIn(db: ReadConnection): number {
  const pages = attempt(() => db.pragma<{ page_count: number }>('page_count')[0]?.page_count) ?? 0;
  const pageBytes = attempt(() => db.pragma<{ page_size: number }>('page_size')[0]?.page_size) ?? 0;
  return Math.floor((pages * pageBytes) / LEAST_ROW_BYTES);
}

function originalAt(db: ReadConnection, row: number): Original | null {
  const original = db.one<Original>('SELECT path, sha256, bytes FROM revision WHERE rowid = ?', row);
  if (!original) return null;
  const bytes = Buffer.from(original.bytes);
  return sha256Of(bytes) === original.sha256 ? { ...original, bytes } : null;
}

/** What damage lets through, else null. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
