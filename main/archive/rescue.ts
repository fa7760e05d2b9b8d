import { join } from 'node:path';
import { answerWith } from '../contract/answer.ts';
import type { HandlersOf } from '../contract/define.ts';
import { CALLS_WHILE_CLOSED } from '../contract/rescue.ts';
import { stageRestore } from './database/backup/restore.ts';
import { takeDataLock } from './database/data-lock.ts';
import { backupsIn } from './handlers/library/backup-handlers.ts';
import { type RebuildOptions, rebuildLibrary } from './handlers/library/rebuild-library.ts';

/** What stands in for the engine on a data folder that does not open. Holds nothing open between two calls. */
export type Rescue = { answer: (message: string) => Promise<string>; close: () => void };

/** Answers what may help: backups, laying one out, making the library anew. Both take effect at the next opening. */
export function openRescue(options: RebuildOptions): Rescue {
  const { dataDir } = options;
  const handlers: HandlersOf<typeof CALLS_WHILE_CLOSED> = {
    'archive.reopen': () => null,
    'archive.rebuild': () => locked(dataDir, () => rebuildLibrary(options)),
    'backup.list': () => backupsIn(join(dataDir, 'backups')),
    'backup.stage': ({ path }) =>
      locked(dataDir, async () => {
        const { madeAt, bulletins, annotations } = await stageRestore(dataDir, path);
        return { madeAt, bulletins, annotations };
      }),
  };
  return { answer: answerWith(CALLS_WHILE_CLOSED, handlers), close: () => undefined };
}

async function locked<Value>(dataDir: string, work: () => Promise<Value>): Promise<Value> {
  const lock = takeDataLock(dataDir);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
