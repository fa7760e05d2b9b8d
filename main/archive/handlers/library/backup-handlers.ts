import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { BackupFile, BackupReply } from '../../../contract/backup.ts';
import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import { countAnnotations } from '../../annotations/annotation-store.ts';
import { stageRestore } from '../../database/backup/restore.ts';
import { type BackedUp, writeBackup } from '../../database/backup/write-backup.ts';
import { makeFolder } from '../../database/file-errors.ts';
import { addSeal, logHead, readSeals } from '../../history/seals.ts';
import { libraryCounts } from '../../library/read.ts';
import { currentPersonId } from '../../people/current-person.ts';
import { openPersonReadOnly, personIds } from '../../people/person-file.ts';
import { libraryForWriting, type PersonalContext } from '../personal-context.ts';

type BackupHandlers = Pick<Handlers, 'backup.write' | 'backup.automatic' | 'backup.list' | 'backup.stage'>;

/** A day, less the hour by which somebody may come earlier than yesterday. */
const AUTOMATIC_EVERY_MS = 23 * 60 * 60 * 1000;

/** Automatic backups that are kept; older ones make room. Those that a person asked for are never removed. */
const AUTOMATIC_KEPT = 10;

const AUTOMATIC_NAME = /^auto-.*\.zip$/;

/** Backups, and the laying out of one to be restored. */
export function backupHandlers(context: PersonalContext, program: string): BackupHandlers {
  const { dataDir, now } = context;
  const folder = join(dataDir, 'backups');
  return {
    'backup.write': ({ path, task }) => {
      if (path !== undefined && !isAbsolute(path)) {
        throw new ArchiveError('bad-arguments', '备份的位置须是完整路径。', { path });
      }
      return backUp(context, program, path ?? join(folder, `xunyue-${stampOf(now())}.zip`), { people: false, task });
    },
    'backup.automatic': async () => {
      libraryForWriting(context);
      if (!isAutomaticDue(context, folder)) return null;
      const reply = await backUp(context, program, join(folder, `auto-${stampOf(now())}.zip`), { people: true });
      for (const { path } of backupsIn(folder)
        .filter(({ automatic }) => automatic)
        .slice(AUTOMATIC_KEPT))
        rmSync(path);
      return reply;
    },
    'backup.list': () => backupsIn(folder),
    'backup.stage': async ({ path }) => {
      libraryForWriting(context);
      const { madeAt, bulletins, annotations } = await stageRestore(dataDir, path);
      return { madeAt, bulletins, annotations };
    },
  };
}

/** ISO instant of the latest backup of a data folder, or null. */
export function lastBackupAt(dataDir: string): string | null {
  return readSeals(dataDir).findLast(({ kind }) => kind === 'backup')?.at ?? null;
}

async function backUp(
  context: PersonalContext,
  program: string,
  path: string,
  { people, task = '' }: { people: boolean; task?: string | undefined },
): Promise<BackupReply> {
  const { dataDir, library, now, emit } = context;
  libraryForWriting(context);
  makeFolder(join(dataDir, 'backups'));
  const madeAt = now().toISOString();
  const { persons, skipped, close } = openPersons(dataDir);
  try {
    const written = await writeBackup(path, {
      dataDir,
      sources: [...(people ? [] : [{ name: 'library.db', db: library }]), ...persons],
      about: (copies) => ({
        madeAt,
        program,
        bulletins: people ? 0 : libraryCounts(copies('library.db')).bulletins,
        annotations: persons.reduce((sum, { name }) => sum + countAnnotations(copies(name)), 0),
        logs: persons.map(({ name, id }) => logHead(copies(name), id)),
      }),
      onProgress: percentOf((done) => emit({ kind: 'progress', task, done, total: 100 })),
    });
    addSeal(dataDir, { at: madeAt, kind: 'backup', path, logs: written.logs });
    return { path, bytes: written.bytes, sha256: written.sha256, skipped };
  } finally {
    close();
  }
}

/** Tells of a share only when its percentage is another: a large library is written in ten thousand pieces. */
function percentOf(tell: (percent: number) => void): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.round(share * 100);
    if (percent !== told) tell(percent);
    told = percent;
  };
}

/**
 * Every person's file on a connection of its own, so that switching persons closes none that is being copied. Those that
 * cannot be opened are told, and are no reason to have no backup of the others.
 */
function openPersons(dataDir: string) {
  const persons: (BackedUp & { id: string })[] = [];
  const skipped: BackupReply['skipped'] = [];
  for (const id of personIds(dataDir)) {
    const name = `people/${id}.db`;
    try {
      persons.push({ id, name, db: openPersonReadOnly(dataDir, id) });
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      skipped.push({ name, message: error.message });
    }
  }
  const close = (): void => {
    for (const { db } of persons) db.close();
  };
  return { persons, skipped, close };
}

/** Once a day, and only when something was entered in a log since. */
function isAutomaticDue(context: PersonalContext, folder: string): boolean {
  const [latest] = backupsIn(folder).filter(({ automatic }) => automatic);
  if (latest && context.now().getTime() - Date.parse(latest.modifiedAt) < AUTOMATIC_EVERY_MS) return false;
  const sealed = readSeals(context.dataDir).filter(({ kind }) => kind === 'backup');
  const id = currentPersonId(context.library);
  const db = context.person.reading();
  if (id === null || !db) return false;
  const { events, head } = logHead(db, id);
  return events > 0 && !sealed.some(({ logs }) => logs.some((log) => log.origin === id && log.head === head));
}

/** The backups in a folder, latest first; none where there is no folder. */
export function backupsIn(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => {
      const path = join(folder, name);
      const { size, mtime } = statSync(path);
      return { path, bytes: size, modifiedAt: mtime.toISOString(), automatic: AUTOMATIC_NAME.test(name) };
    })
    .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
}

/** Local time as a file name can hold it: `20231122-0915-07`. */
function stampOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}-${two(at.getSeconds())}`;
}
