/** The inside of an engine thread: opens the data folder, answers, closes. Nothing else runs here. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openArchive } from '../archive/archive.ts';
import { openRescue } from '../archive/rescue.ts';
import { ArchiveError, toErrorRecord } from '../contract/errors.ts';
import type { Printer } from '../contract/printer.ts';
import type { FromThread, ToThread } from './wire.ts';

const setup = z
  .strictObject({
    mode: z.enum(['writer', 'reader', 'rescue']),
    dataDir: z.string().min(1),
    resourcesDir: z.string().min(1),
    version: z.string(),
    access: z.enum(['writable', 'read-only', 'disk-full', 'in-use']),
    canPrint: z.boolean(),
  })
  .parse(workerData);

if (parentPort === null) throw new Error('thread.ts runs as a worker thread only');
const port = parentPort;
const tell = (message: FromThread) => port.postMessage(message);

const pages = new Map<number, { resolve: (file: Uint8Array) => void; reject: (error: ArchiveError) => void }>();
let nextPage = 1;

/** Gives a page to whoever has a window, and waits for it. */
const printOutside: Printer = (html, picture) =>
  new Promise((resolve, reject) => {
    const id = nextPage++;
    pages.set(id, { resolve, reject });
    tell({ kind: 'print', id, html, picture });
  });

function takePage(message: Extract<ToThread, { kind: 'printed' | 'not-printed' }>): void {
  const page = pages.get(message.id);
  pages.delete(message.id);
  if (message.kind === 'printed') page?.resolve(message.file);
  else page?.reject(new ArchiveError(message.error.code, message.error.message, message.error.details));
}

/** What answers on this thread. */
type Answering = { answer: (message: string) => Promise<string>; close: () => void };

function openAs({ mode, ...options }: typeof setup): Answering {
  if (mode === 'rescue') return openRescue({ ...options, now: () => new Date() });
  return openArchive({
    ...options,
    mode,
    emit: (event) => tell({ kind: 'event', event: JSON.stringify(event) }),
    print: options.canPrint ? printOutside : undefined,
  });
}

function open(): Answering | null {
  try {
    const archive = openAs(setup);
    tell({ kind: 'opened' });
    return archive;
  } catch (error) {
    tell({ kind: 'failed', error: toErrorRecord(error) });
    return null;
  }
}

const archive = open();
if (archive === null) port.close();
else serve(archive);

/** Answers until told to close; what was asked before that is answered before the databases are closed. */
function serve(archive: Answering): void {
  const pending = new Set<Promise<void>>();
  const answer = async (id: number, message: string) => {
    tell({ kind: 'reply', id, message: await archive.answer(message) });
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      void Promise.allSettled(pending).then(() => {
        archive.close();
        port.close();
      });
      return;
    }
    if (message.kind !== 'ask') {
      takePage(message);
      return;
    }
    const work = answer(message.id, message.message).finally(() => pending.delete(work));
    pending.add(work);
  });
}
