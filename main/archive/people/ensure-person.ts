import { randomUUID } from 'node:crypto';
import type { WriteConnection } from '../database/driver.ts';
import { currentPersonId, setCurrentPersonId } from './current-person.ts';
import { listPeople } from './list-people.ts';
import { createPerson, openPerson } from './person-file.ts';

/**
 * Makes sure that somebody is the current person, from the very first start: settings and reading positions need a
 * home before anyone was asked for a name. A file that is there already (a start that was interrupted, a library that
 * was put back) is taken up before an unnamed one is made. Gives the id.
 */
export function ensurePerson(library: WriteConnection, dataDir: string, now: Date): string {
  const current = currentPersonId(library);
  if (current !== null) return current;
  const known = listPeople(dataDir, null, (id) => openPerson(dataDir, id, now)).people[0];
  const id = known?.id ?? randomUUID();
  if (!known) createPerson(dataDir, { id, name: '', unit: '' }, now).close();
  setCurrentPersonId(library, id);
  return id;
}
