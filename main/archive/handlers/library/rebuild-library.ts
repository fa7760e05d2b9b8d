import { join } from 'node:path';
import type { Rebuilt } from '../../../contract/rescue.ts';
import { manifestOf } from '../../database/backup/manifest.ts';
import { stage } from '../../database/backup/restore.ts';
import { described } from '../../database/backup/write-backup.ts';
import { openDatabase } from '../../database/database-file.ts';
import { openForReading } from '../../database/driver.ts';
import { LIBRARY_SCHEMA } from '../../database/schemas.ts';
import { isDamage } from '../../database/sqlite-errors.ts';
import { importBundled } from '../../library/bundled.ts';
import { libraryCounts } from '../../library/read.ts';
import { salvage } from '../../library/salvage.ts';
import { currentPersonId, setCurrentPersonId } from '../../people/current-person.ts';
import { indexInto } from './library-handlers.ts';

export type RebuildOptions = { dataDir: string; resourcesDir: string; version: string; now: () => Date };

/**
 * Makes a library anew beside a damaged one and lays it out as a restore: the next opening puts it in place and keeps the
 * damaged files in `backups/`. Call it with the lock of the folder held. Throws `disk-full`, `read-only`; nothing is then
 * changed.
 */
export async function rebuildLibrary(options: RebuildOptions): Promise<Rebuilt> {
  const { dataDir, version, now } = options;
  let made: Rebuilt = { bulletins: 0, lost: null };
  await stage(dataDir, async (folder) => {
    made = makeLibrary(join(folder, 'library.db'), options);
    const files = [await described(folder, 'library.db')];
    const { bulletins } = made;
    return manifestOf({ madeAt: now().toISOString(), program: version, bulletins, annotations: 0, files, logs: [] });
  });
  return made;
}

function makeLibrary(path: string, { dataDir, resourcesDir, now }: RebuildOptions): Rebuilt {
  const damaged = join(dataDir, 'library.db');
  const db = openDatabase(path, LIBRARY_SCHEMA, dataDir);
  try {
    const options = { now, index: indexInto(db) };
    importBundled(db, join(resourcesDir, 'bulletins'), options);
    const lost = salvage(damaged, db, options);
    const person = personAt(damaged);
    if (person !== null) setCurrentPersonId(db, person);
    return { bulletins: libraryCounts(db).bulletins, lost };
  } finally {
    db.close();
  }
}

/** Whose turn it was, where that can still be read. */
function personAt(path: string): string | null {
  try {
    const db = openForReading(path);
    try {
      return currentPersonId(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
