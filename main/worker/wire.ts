import type { ErrorRecord } from '../contract/errors.ts';

/** How a thread opens the data folder: one thread writes, the other one only reads. */
export type ThreadMode = 'writer' | 'reader';

/** What a thread is started with. */
export type ThreadSetup = { mode: ThreadMode; dataDir: string; resourcesDir: string; version: string };

/** To the thread. `message` is a CallMessage as JSON. */
export type ToThread = { kind: 'ask'; id: number; message: string } | { kind: 'close' };

/** From the thread. `message` is a ReplyMessage, `event` an ArchiveEvent, both as JSON. */
export type FromThread =
  | { kind: 'opened' }
  | { kind: 'failed'; error: ErrorRecord }
  | { kind: 'reply'; id: number; message: string }
  | { kind: 'event'; event: string };
