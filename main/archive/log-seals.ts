import { ArchiveError } from '../contract/errors.ts';
import type { ReadConnection } from './database/driver.ts';
import { addSeal, firstUnsealed, logHead, readSeals } from './history/seals.ts';
import { currentPersonId } from './people/current-person.ts';
import type { PersonalContext } from './personal-context.ts';

/**
 * Writes down how far the current person's log has come, outside of it, when the program ends. A program that is killed
 * writes none, and a disk that is full takes none: the seals that are there then say less, and nothing wrong.
 */
export function sealAtClose(context: PersonalContext): void {
  try {
    const id = currentPersonId(context.library);
    const db = id === null ? null : context.person.reading();
    if (id === null || !db) return;
    const now = logHead(db, id);
    if (now.events === 0 || isSealed(context.dataDir, now)) return;
    addSeal(context.dataDir, { at: context.now().toISOString(), kind: 'close', path: null, logs: [now] });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
  }
}

function isSealed(dataDir: string, { origin, head }: ReturnType<typeof logHead>): boolean {
  return readSeals(dataDir).some(({ logs }) => logs.some((log) => log.origin === origin && log.head === head));
}

/** The first event of the current person's log that a seal contradicts, also one that was cut off; null for none. */
export function firstUnsealedEvent(context: PersonalContext, db: ReadConnection): number | null {
  const id = currentPersonId(context.library);
  return id === null ? null : firstUnsealed(db, id, readSeals(context.dataDir));
}
