import { ArchiveError, type ErrorRecord } from '../../contract/errors.ts';
import type { Person } from '../../contract/person.ts';
import type { ReadConnection } from '../database/driver.ts';
import { openPersonReadOnly, personIds } from './person-file.ts';
import { type PersonRow, readPersonRow } from './person-row.ts';

/** Everyone with a file in the data folder: those who can be read, oldest first, and the files that cannot. */
export type PeopleFound = { people: Person[]; unreadable: (ErrorRecord & { person: string })[] };

/**
 * Looks at every person's file. One that cannot be opened is named with its reason and left as it is; the others work.
 * `current` is the current person's id. `upgrade` opens, for a moment, a file that an older version left; it is
 * given where writing is allowed.
 */
export function listPeople(
  dataDir: string,
  current: string | null,
  upgrade: ((id: string) => ReadConnection) | null = null,
): PeopleFound {
  const rows: PersonRow[] = [];
  const unreadable: PeopleFound['unreadable'] = [];
  for (const id of personIds(dataDir)) {
    try {
      rows.push(rowOf(id, dataDir, upgrade));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      unreadable.push({ person: id, code: error.code, message: error.message, details: error.details });
    }
  }
  rows.sort((a, b) => compare(a.created_at, b.created_at) || compare(a.id, b.id));
  return { people: rows.map((row) => toPerson(row, current)), unreadable };
}

/** The record of a person as the contract knows it. */
export function toPerson(row: PersonRow, current: string | null): Person {
  return { id: row.id, name: row.name, unit: row.unit, current: row.id === current };
}

function rowOf(id: string, dataDir: string, upgrade: ((id: string) => ReadConnection) | null): PersonRow {
  const db = openForALook(id, dataDir, upgrade);
  try {
    return readPersonRow(db) ?? { id, name: '', unit: '', created_at: '' };
  } finally {
    db.close();
  }
}

function openForALook(id: string, dataDir: string, upgrade: ((id: string) => ReadConnection) | null): ReadConnection {
  try {
    return openPersonReadOnly(dataDir, id);
  } catch (error) {
    // `read-only` is the answer to a file that needs migrating first.
    if (upgrade && error instanceof ArchiveError && error.code === 'read-only') return upgrade(id);
    throw error;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
