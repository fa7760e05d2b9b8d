import { z } from 'zod';
import { BACKUP_CALLS } from './backup.ts';
import { writes } from './define.ts';

/** What became of a library that could not be opened. */
export type Rebuilt = {
  /** Bulletins in the new one. */
  bulletins: number;
  /**
   * Revisions that could not be read, null where nobody can say how many there were. Marks on them are kept, and find
   * their words when the file is imported again.
   */
  lost: number | null;
};

export const RESCUE_CALLS = {
  'archive.reopen': writes<null>('Tries once more to open the data folder.').takes(z.strictObject({})),
  'archive.rebuild': writes<Rebuilt>(
    'Makes a new library of the bundled bulletins and what can be read of a damaged one, which is put aside and kept.',
  ).takes(z.strictObject({})),
} as const;

/** What can be asked while the data folder cannot be opened. */
export const CALLS_WHILE_CLOSED = {
  ...RESCUE_CALLS,
  'backup.list': BACKUP_CALLS['backup.list'],
  'backup.stage': BACKUP_CALLS['backup.stage'],
} as const;
