import type { ArchiveEvent } from '../contract/events.ts';
import type { ReadConnection, WriteConnection } from './database/driver.ts';
import { ensurePerson } from './people/ensure-person.ts';
import {
  type PersonConnection,
  type Refusal,
  readingPerson,
  writingPerson,
  writingRefused,
} from './people/person-connection.ts';

export type PersonalOptions = {
  dataDir: string;
  library: ReadConnection;
  /** The one writing connection to `library.db`; null on a reading thread and in a process that may not write. */
  writableLibrary: WriteConnection | null;
  /** Why nothing may be written where `writableLibrary` is null: what every write call then throws. */
  refusal: Refusal;
  emit: (event: ArchiveEvent) => void;
  now: () => Date;
};

/** What the handlers of everything personal share: the options, and the file of whoever is the current person. */
export type PersonalContext = PersonalOptions & { person: PersonConnection };

/**
 * Opens the personal side of a data folder. A writer makes sure that somebody is the current person; that person's file
 * is opened at the first call that needs it, so one that is damaged stops no one from reading or switching.
 */
export function openPersonal(options: PersonalOptions): PersonalContext {
  const { dataDir, library, writableLibrary, now, refusal } = options;
  if (!writableLibrary) return { ...options, person: readingPerson(library, dataDir, refusal) };
  ensurePerson(writableLibrary, dataDir, now());
  return { ...options, person: writingPerson(writableLibrary, dataDir, now) };
}

/** The library for writing. Throws the refusal where there is none. */
export function libraryForWriting({ writableLibrary, refusal }: PersonalContext): WriteConnection {
  if (writableLibrary) return writableLibrary;
  throw writingRefused(refusal);
}
