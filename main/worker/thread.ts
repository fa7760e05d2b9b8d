/** The inside of an engine thread: opens the data folder, answers, closes. Nothing else runs here. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { type Archive, openArchive } from '../archive/archive.ts';
import { toErrorRecord } from '../contract/errors.ts';
import type { FromThread, ToThread } from './wire.ts';

const setup = z
  .strictObject({
    mode: z.enum(['writer', 'reader']),
    dataDir: z.string().min(1),
    resourcesDir: z.string().min(1),
    version: z.string(),
    access: z.enum(['writable', 'read-only', 'in-use']),
  })
  .parse(workerData);

if (parentPort === null) throw new Error('thread.ts runs as a worker thread only');
const port = parentPort;
const tell = (message: FromThread) => port.postMessage(message);

function open(): Archive | null {
  try {
    const archive = openArchive({ ...setup, emit: (event) => tell({ kind: 'event', event: JSON.stringify(event) }) });
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
function serve(archive: Archive): void {
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
    const work = answer(message.id, message.message).finally(() => pending.delete(work));
    pending.add(work);
  });
}
