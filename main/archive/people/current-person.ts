import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** Kept in `library.db`, so that every thread and process that reads sees a switch at its next call. */
const KEY = 'current_person';

/** Id of the current person; null in a data folder in which nobody has worked yet. */
export function currentPersonId(library: ReadConnection): string | null {
  return library.one<{ value: string }>('SELECT value FROM machine WHERE key = ?', KEY)?.value ?? null;
}

/** Makes another person the current one; the caller has made sure that the file opens. */
export function setCurrentPersonId(library: WriteConnection, id: string): void {
  library.run(
    'INSERT INTO machine (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    KEY,
    id,
  );
}
