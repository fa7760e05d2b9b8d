import type { ReadConnection, SqlValue, WriteConnection } from '../database/driver.ts';

/** The head of a record that a person sees: its version and body, and how many heads there are. */
export type ShownRecord = { id: string; version: string; heads: number; body: string };

/**
 * How the records of a kind lie in a table that can be asked quickly. The rows follow from the heads alone, so the table
 * can be built anew from the versions at any time.
 */
export type RecordTable = TableShape & { row: (shown: ShownRecord) => SqlValue[] };

/** A table and its columns; the first one is the key. */
export type TableShape = { table: string; columns: readonly string[] };

/** The table of each kind. Records of a kind that has none are kept all the same. */
export type RecordTables = Readonly<Record<string, RecordTable>>;

/** Puts a row, or replaces the one of the same key. */
export function putRow(db: WriteConnection, { table, columns }: TableShape, values: readonly SqlValue[]): void {
  const places = columns.map(() => '?').join(', ');
  db.run(`INSERT OR REPLACE INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${places})`, ...values);
}

/** Takes the row of a key away, if there is one. */
export function removeRow(db: WriteConnection, { table, columns }: TableShape, id: string): void {
  db.run(`DELETE FROM ${table} WHERE ${keyOf(columns)} = ?`, id);
}

/** Empties the table. */
export function removeRows(db: WriteConnection, { table }: TableShape): void {
  db.run(`DELETE FROM ${table}`);
}

/** Number of rows. */
export function countRows(db: ReadConnection, { table }: TableShape): number {
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
}

/** Whether the row of an id holds these values and no others, byte for byte; null: whether there is no row. */
export function holdsRow(
  db: ReadConnection,
  { table, columns }: TableShape,
  id: string,
  expected: readonly SqlValue[] | null,
): boolean {
  // As bytes: text that is no longer UTF-8 would be mended on its way into a string.
  const read = columns.flatMap((column) => [`typeof(${quoted(column)})`, `CAST(${quoted(column)} AS BLOB)`]);
  const [found] = db.lists(`SELECT ${read.join(', ')} FROM ${table} WHERE ${keyOf(columns)} = ?`, id);
  if (!found || !expected) return !found && !expected;
  return expected.every((value, index) => isStored(value, found[index * 2], found[index * 2 + 1]));
}

function isStored(value: SqlValue, type: SqlValue | undefined, bytes: SqlValue | undefined): boolean {
  if (value === null) return type === 'null';
  if (type !== (typeof value === 'string' ? 'text' : 'integer')) return false;
  return bytes instanceof Uint8Array && Buffer.from(String(value), 'utf8').equals(bytes);
}

function keyOf(columns: readonly string[]): string {
  return quoted(columns[0] ?? 'id');
}

function quoted(column: string): string {
  return `"${column}"`;
}
