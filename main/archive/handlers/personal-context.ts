import type { ArchiveEvent } from '../../contract/events.ts';
import type { Printer } from '../../contract/printer.ts';
import type { Placer } from '../annotations/anchor/placement.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { listPeople } from '../people/list-people.ts';
import {
  type PersonConnection,
  type Refusal,
  readingPerson,
  writingPerson,
  writingRefused,
} from '../people/person-connection.ts';
import { openPerson } from '../people/person-file.ts';
import { BoundedCache } from './bounded-cache.ts';
import { ExportTasks } from './export-task.ts';

export type PersonalOptions = {
  dataDir: string;
  library: ReadConnection;
  /** The one writing connection to `library.db`; null on a reading thread and in a process that may not write. */
  writableLibrary: WriteConnection | null;
  /** Why nothing may be written where `writableLibrary` is null: what every write call then throws. */
  refusal: Refusal;
  emit: (event: ArchiveEvent) => void;
  now: () => Date;
  /** Where a window or an installed browser can print; absent in tests and on machines without one. */
  print?: Printer | undefined;
};

/** What the handlers of everything personal share: the options, and the file of whoever is the current person. */
export type PersonalContext = PersonalOptions & {
  person: PersonConnection;
  placers: BoundedCache<Placer>;
  exports: ExportTasks;
};

/** What is needed to tell where marks stand. */
export type PlacesContext = Pick<PersonalContext, 'library' | 'person' | 'placers'>;

/** Comparisons of two revisions that are kept: as many bulletins as anybody has at hand at one time. */
const MOST_COMPARISONS = 64;

/**
 * Opens the personal side of a data folder. A writer makes sure that somebody is the current person; that person's file
 * is opened at the first call that needs it, so one that is damaged stops no one from reading or switching.
 */
export function openPersonal(options: PersonalOptions): PersonalContext {
  const { dataDir, library, writableLibrary, now, refusal } = options;
  const placers = new BoundedCache<Placer>(MOST_COMPARISONS);
  const shared = { ...options, placers, exports: new ExportTasks(options.emit) };
  if (!writableLibrary) return { ...shared, person: readingPerson(library, dataDir, refusal) };
  ensurePerson(writableLibrary, dataDir, now());
  // A reader beside this writer cannot upgrade what an older version left; one that fails is named by the status.
  listPeople(dataDir, null, (id) => openPerson(dataDir, id, now()));
  return { ...shared, person: writingPerson(writableLibrary, dataDir, now) };
}

/** The library for writing. Throws the refusal where there is none. */
export function libraryForWriting({ writableLibrary, refusal }: PersonalContext): WriteConnection {
  if (writableLibrary) return writableLibrary;
  throw writingRefused(refusal);
}
