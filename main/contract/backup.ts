import { z } from 'zod';
import { reads, writes } from './define.ts';

/** A backup that was written; `sha256` of the whole file, in hexadecimal. */
export type BackupReply = {
  path: string;
  bytes: number;
  sha256: string;
  /** Persons' files that could not be opened and are not in it, with the reason. */
  skipped: { name: string; message: string }[];
};

/** A backup in the folder `backups/` of the data folder. */
export type BackupFile = { path: string; bytes: number; modifiedAt: string; automatic: boolean };

/** What a backup holds that waits to be put in place at the next start. */
export type StagedRestore = { madeAt: string; bulletins: number; annotations: number };

const path = z.string().min(1).max(4096);

export const BACKUP_CALLS = {
  'backup.write': writes<BackupReply>('Writes library and persons into one file, while they are in use.').takes(
    z.strictObject({
      /** Absolute path; without one the file goes to `backups/` of the data folder. */
      path: path.optional(),
      task: z.string().max(100).optional(),
    }),
  ),
  'backup.automatic': writes<BackupReply | null>(
    'The daily backup of the persons’ files; null when none is due.',
  ).takes(z.strictObject({})),
  'backup.list': reads<BackupFile[]>('Backups in the data folder, latest first.').takes(z.strictObject({})),
  'backup.stage': writes<StagedRestore>('Checks a backup and lays it out; the next start puts it in place.').takes(
    z.strictObject({ path }),
  ),
} as const;
