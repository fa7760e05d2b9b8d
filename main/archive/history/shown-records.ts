import type { ReadConnection, SqlValue, WriteConnection } from '../database/driver.ts';
import { headsOf, shownHead } from './heads.ts';
import { putRow, type RecordTable, type RecordTables, removeRow, removeRows, type TableShape } from './record-table.ts';
import { parseBody, type VersionBody } from './version.ts';
import { versionsOf } from './version-store.ts';

/** What stands of a record: its heads in ascending order, and the one that the person sees. */
export type Standing = {
  id: string;
  kind: string;
  heads: readonly string[];
  version: string;
  body: string;
  said: VersionBody;
};

/** One row for each record that anything stands of: the version shown, how many heads there are, whether it is removed. */
export const RECORDS: TableShape = {
  table: 'record',
  columns: ['record', 'kind', 'version', 'heads', 'removed', 'at'],
};

/** The heads of a record, in ascending order; none where it is not known. */
export function presentHeads(db: ReadConnection, record: string): readonly string[] {
  const row = db.one<{ version: string; heads: number }>('SELECT version, heads FROM record WHERE record = ?', record);
  if (!row) return [];
  return row.heads === 1 ? [row.version] : headsOf(versionsOf(db, record));
}

/** What stands of a record by its versions, for the person whose file this is; null where nothing does. */
export function standingOf(db: ReadConnection, record: string, personId: string): Standing | null {
  const versions = versionsOf(db, record);
  const heads = headsOf(versions);
  const known = versions.flatMap(({ version, body }) => {
    if (body === null || !heads.includes(version)) return [];
    const said = parseBody(body);
    return [{ version, body, said, ownerId: ownerOf(said).id, removed: said.removed }];
  });
  const shown = shownHead(known, personId);
  return shown ? { id: record, kind: shown.said.kind, heads, ...shown } : null;
}

/** Whose state a version is. */
export function ownerOf({ by, owner }: VersionBody): VersionBody['by'] {
  return owner ?? by;
}

/** Enters what stands of a record in the table of records and in that of its kind. */
export function showRecord(db: WriteConnection, tables: RecordTables, standing: Standing): void {
  putRow(db, RECORDS, recordRow(standing));
  const table = tables[standing.kind];
  if (!table) return;
  const row = tableRow(table, standing);
  if (row) putRow(db, table, row);
  else removeRow(db, table, standing.id);
}

/** Computes what stands of a record from its versions and enters it; takes it out where nothing stands any more. */
export function refreshRecord(db: WriteConnection, tables: RecordTables, record: string, personId: string): void {
  const standing = standingOf(db, record, personId);
  if (standing) {
    showRecord(db, tables, standing);
    return;
  }
  removeRow(db, RECORDS, record);
  for (const table of Object.values(tables)) removeRow(db, table, record);
}

/** Builds the table of records, and those of every kind, anew from the versions. */
export function rebuildRecords(db: WriteConnection, tables: RecordTables, personId: string): void {
  db.transaction(() => {
    for (const table of [RECORDS, ...Object.values(tables)]) removeRows(db, table);
    for (const { record } of db.all<{ record: string }>('SELECT DISTINCT record FROM version')) {
      refreshRecord(db, tables, record, personId);
    }
  });
}

/** The row that the table of records must hold. */
export function recordRow({ id, kind, version, heads, said }: Standing): SqlValue[] {
  return [id, kind, version, heads.length, said.removed, said.at];
}

/** The row that the table of its kind must hold; null for a record that was removed. */
export function tableRow(table: RecordTable, { id, version, heads, body, said }: Standing): SqlValue[] | null {
  return said.removed === null ? table.row({ id, version, heads: heads.length, body }) : null;
}
