import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** The one row that says whose file it is. `name` and `unit` are empty until the person was asked. */
export type PersonRow = { id: string; name: string; unit: string; created_at: string };

/** Whose file this is; undefined in a file that was created but not yet filled. */
export function readPersonRow(db: ReadConnection): PersonRow | undefined {
  return db.one<PersonRow>('SELECT id, name, unit, created_at FROM person LIMIT 1');
}

/** Fills a new file. `at` is an ISO instant. */
export function insertPersonRow(db: WriteConnection, row: PersonRow): void {
  db.run(
    'INSERT INTO person (id, name, unit, created_at) VALUES (?, ?, ?, ?)',
    row.id,
    row.name,
    row.unit,
    row.created_at,
  );
}

/** Gives the person of this file a name and a unit. */
export function renamePerson(db: WriteConnection, id: string, name: string, unit: string): void {
  db.run('UPDATE person SET name = ?, unit = ? WHERE id = ?', name, unit, id);
}
