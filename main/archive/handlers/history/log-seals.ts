import { z } from 'zod';
import { ArchiveError } from '../../../contract/errors.ts';
import { MANIFEST_NAME } from '../../database/backup/manifest.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { openZip } from '../../database/zip/read-zip.ts';
import { addSeal, firstUnsealed, type LogHead, logHead, readSeals } from '../../history/seals.ts';
import { currentPersonId } from '../../people/current-person.ts';
import type { PersonalContext } from '../personal-context.ts';

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

const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Both say so in their manifests, whatever else is in these. */
const sealing = z.looseObject({
  logs: z.array(z.object({ origin: z.string(), events: z.number().int().nonnegative(), head: z.string() })),
});

/** The heads of logs that a backup or a package holds. Throws `not-found`, `unreadable`, `corrupt`. */
export async function sealedHeads(path: string): Promise<LogHead[]> {
  const zip = await openZip(path);
  try {
    const bytes = await zip.read(MANIFEST_NAME, MOST_MANIFEST_BYTES);
    const found = sealing.safeParse(parsed(bytes.toString('utf8')));
    if (found.success) return found.data.logs;
    throw new ArchiveError('corrupt', '这不是本程序的备份或标注包，无从核对。', { path });
  } finally {
    zip.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first event of the current person's log that a seal contradicts, also one that was cut off; null for none. */
export function firstUnsealedEvent(context: PersonalContext, db: ReadConnection): number | null {
  const id = currentPersonId(context.library);
  return id === null ? null : firstUnsealed(db, id, readSeals(context.dataDir));
}
