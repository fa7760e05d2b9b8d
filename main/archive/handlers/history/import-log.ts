import type { ImportReply } from '../../../contract/bulletin.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { appendEvent } from '../../history/append-event.ts';
import { currentPersonId } from '../../people/current-person.ts';
import { openPerson } from '../../people/person-file.ts';
import type { PersonalContext } from '../personal-context.ts';

/**
 * The log of who works here now, for work that goes on while persons may be switched: opened at once, so that what keeps
 * it from being written is known before anything is done, and later written whoever works here by then.
 */
export function logOfCurrent(context: PersonalContext): (work: (db: WriteConnection) => void) => void {
  const { dataDir, library, person, now } = context;
  person.writing();
  const began = currentPersonId(library);
  return (work) => {
    if (began === null || currentPersonId(library) === began) {
      work(person.writing());
      return;
    }
    const db = openPerson(dataDir, began, now());
    try {
      work(db);
    } finally {
      db.close();
    }
  };
}

/**
 * Enters what was imported, an event for each revision. Call it after the library's own transaction: the two files cannot
 * commit together, and an import that is not in the log is better than the reverse.
 */
export function logImport(db: WriteConnection, imported: ImportReply['imported'], at: Date): void {
  if (imported.length === 0) return;
  db.transaction(() => {
    for (const { id, path, revision, encoding } of imported) {
      const payload = { path, revision, encoding };
      appendEvent(db, { at: at.toISOString(), act: 'library.import', subject: id, payload });
    }
  });
}
