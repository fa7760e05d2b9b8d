import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import { DEFAULT_SETTINGS, type Person } from '../../../contract/person.ts';
import type { ReadConnection, WriteConnection } from '../../database/driver.ts';
import { appendEvent } from '../../history/append-event.ts';
import { bulletinRow } from '../../library/read.ts';
import { currentPersonId, setCurrentPersonId } from '../../people/current-person.ts';
import { listPeople, toPerson } from '../../people/list-people.ts';
import { createPerson, openPerson } from '../../people/person-file.ts';
import { readPersonRow, renamePerson } from '../../people/person-row.ts';
import { keepPosition, readingPositions } from '../../people/reading-positions.ts';
import { changeSettings, readSettings } from '../../people/settings.ts';
import { libraryForWriting, type PersonalContext } from '../personal-context.ts';

type PeopleHandlers = Pick<
  Handlers,
  | 'people.list'
  | 'people.introduce'
  | 'people.add'
  | 'people.switch'
  | 'settings.read'
  | 'settings.change'
  | 'reading.positions'
  | 'reading.keep'
>;

/** Persons, their settings and where they last read. */
export function peopleHandlers(context: PersonalContext): PeopleHandlers {
  const { dataDir, library, person, now, emit } = context;
  return {
    'people.list': () => peopleFound(context).people,
    'people.introduce': ({ name, unit }) => {
      const introduced = introduce(person.writing(), name, unit, now());
      emit({ kind: 'person-changed' });
      return introduced;
    },
    'people.add': ({ name, unit }) => {
      const writable = libraryForWriting(context);
      const id = randomUUID();
      const db = createPerson(dataDir, { id, name: '', unit: '' }, now());
      const added = closing(db, () => introduce(db, name, unit, now()));
      setCurrentPersonId(writable, id);
      emit({ kind: 'person-changed' });
      return added;
    },
    'people.switch': ({ id }) => {
      const writable = libraryForWriting(context);
      // Opened first: nobody is switched to a file that cannot be read.
      const db = openPerson(dataDir, id, now());
      const chosen = closing(db, () => personOf(db, id));
      setCurrentPersonId(writable, id);
      emit({ kind: 'person-changed' });
      return chosen;
    },
    'settings.read': () => {
      const db = openOrNull(context);
      return db ? readSettings(db) : DEFAULT_SETTINGS;
    },
    'settings.change': ({ changes }) => changeSettings(person.writing(), changes),
    'reading.positions': () => {
      const db = person.reading();
      return db ? readingPositions(db) : [];
    },
    'reading.keep': ({ bulletin, offset, share }) => {
      bulletinRow(library, bulletin);
      keepPosition(person.writing(), { bulletin, offset, share, at: now().toISOString() });
      return null;
    },
  };
}

/** Everyone in the data folder, and the files that cannot be opened with their reasons. */
export function peopleFound({ dataDir, library, writableLibrary, now }: PersonalContext) {
  const upgrade = writableLibrary ? (id: string) => openPerson(dataDir, id, now()) : null;
  return listPeople(dataDir, currentPersonId(library), upgrade);
}

/**
 * The current person's file, or null where there is none or it cannot be opened: for what must go on all the same, such
 * as a window that needs settings to show why. The reason stands in the notices of `personalStatus`.
 */
export function openOrNull({ person }: PersonalContext): ReadConnection | null {
  try {
    return person.reading();
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}

/** The record of the person whose file this is. */
export function personOf(db: ReadConnection, current: string | null): Person {
  const row = readPersonRow(db);
  if (row) return toPerson(row, current);
  throw new ArchiveError('corrupt', '个人数据文件中没有使用人的记录，程序没有改动它。');
}

function introduce(db: WriteConnection, name: string, unit: string, now: Date): Person {
  return db.transaction(() => {
    const before = personOf(db, null);
    renamePerson(db, before.id, name, unit);
    appendEvent(db, {
      at: now.toISOString(),
      act: 'person.introduce',
      subject: before.id,
      payload: { before: { name: before.name, unit: before.unit }, after: { name, unit } },
    });
    return personOf(db, before.id);
  });
}

function closing<T>(db: ReadConnection, work: () => T): T {
  try {
    return work();
  } finally {
    db.close();
  }
}
