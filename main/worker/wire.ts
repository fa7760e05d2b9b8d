import type { ErrorRecord } from '../contract/errors.ts';
import type { PictureSize } from '../contract/printer.ts';
import type { ArchiveStatus } from '../contract/status.ts';

/** How a thread opens the data folder: one thread writes, the other one only reads; what does not open can be rescued. */
export type ThreadMode = 'writer' | 'reader' | 'rescue';

/** What a thread is started with. */
export type ThreadSetup = {
  mode: ThreadMode;
  dataDir: string;
  resourcesDir: string;
  version: string;
  /** Whether the host prints pages for the engine. */
  canPrint: boolean;
  /** What the person may do, whatever this thread itself may: a reader beside a writer is told `writable`. */
  access: ArchiveStatus['access'];
};

/** To the thread. `message` is a CallMessage as JSON; `file` answers a page that the thread gave to print. */
export type ToThread =
  | { kind: 'ask'; id: number; message: string }
  | { kind: 'printed'; id: number; file: Uint8Array }
  | { kind: 'not-printed'; id: number; error: ErrorRecord }
  | { kind: 'close' };

/** From the thread. `message` is a ReplyMessage, `event` an ArchiveEvent, both as JSON. With a `picture`, a page becomes a PNG. */
export type FromThread =
  | { kind: 'opened' }
  | { kind: 'failed'; error: ErrorRecord }
  | { kind: 'reply'; id: number; message: string }
  | { kind: 'print'; id: number; html: string; picture?: PictureSize | undefined }
  | { kind: 'event'; event: string };
