import type { ReadConnection } from '../../main/archive/database/driver.ts';
import { RECORD_TABLES } from '../../main/archive/handlers/personal-records.ts';
import { RECORDS } from '../../main/archive/history/shown-records.ts';

/** Every row of the tables that follow from the versions, by table, in the order of their keys. */
export function recordRows(db: ReadConnection): Record<string, unknown[]> {
  const shapes = [RECORDS, ...Object.values(RECORD_TABLES)];
  return Object.fromEntries(
    shapes.map(({ table, columns }) => [table, db.all(`SELECT * FROM ${table} ORDER BY ${columns[0]}`)]),
  );
}
