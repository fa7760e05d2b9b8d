import { Worker } from 'node:worker_threads';
import { ArchiveError, type ErrorRecord, toErrorRecord } from '../contract/errors.ts';
import type { Printer } from '../contract/printer.ts';
import type { FromThread, ThreadSetup, ToThread } from './wire.ts';

/** A thread that died is started again this often; a second death is a fault that a third start would not mend. */
const RESTARTS = 1;

/** How long a thread may take to finish what it was asked and close its databases. */
const CLOSE_PATIENCE_MS = 10_000;

export type EngineThread = {
  /** Answers one CallMessage with one ReplyMessage, both as JSON. Never rejects. */
  ask: (message: string) => Promise<string>;
  /** Lets it finish what was asked, close its databases and end. */
  close: () => Promise<void>;
};

export type EngineThreadOptions = {
  setup: ThreadSetup;
  /** The module that runs inside: `thread.ts`, or what the bundler made of it. */
  entry: URL;
  onEvent: (event: string) => void;
  /** Prints pages for the thread, which has no window to print from. */
  print?: Printer | undefined;
};

/** Starts a thread and waits until it has opened the data folder. Rejects with the ArchiveError that opening met. */
export async function startEngineThread(options: EngineThreadOptions): Promise<EngineThread> {
  let running = await openThread(options);
  let restartsLeft = RESTARTS;
  let isClosing = false;
  let restarting: Promise<void> | null = null;

  const restart = async () => {
    restartsLeft -= 1;
    try {
      running = await openThread(options);
      watch(running);
    } catch (error) {
      running = deadThread(toErrorRecord(error));
    } finally {
      restarting = null;
    }
  };
  const watch = (thread: RunningThread) => {
    void thread.ended.then(() => {
      if (!isClosing && restartsLeft > 0) restarting = restart();
    });
  };
  watch(running);

  return {
    ask: async (message) => {
      await restarting;
      return running.ask(message);
    },
    close: async () => {
      isClosing = true;
      await restarting;
      await running.close();
    },
  };
}

type RunningThread = EngineThread & { ended: Promise<void> };

/** One life of a thread. */
function openThread({ setup, entry, onEvent, print }: EngineThreadOptions): Promise<RunningThread> {
  const worker = new Worker(entry, { workerData: setup });
  const waiting = new Map<number, (reply: string) => void>();
  let nextId = 1;
  let death: ErrorRecord | null = null;
  const tell = (message: ToThread) => worker.postMessage(message);

  return new Promise((resolve, reject) => {
    const ended = new Promise<void>((settle) => {
      worker.once('exit', (code) => {
        death ??= diedWith(`exit ${code}`);
        for (const reply of waiting.values()) reply(failure(death));
        waiting.clear();
        reject(toArchiveError(death));
        settle();
      });
    });
    worker.on('error', (error) => {
      death = diedWith(error instanceof Error ? error.message : String(error));
    });
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'opened') resolve({ ask, close, ended });
      else if (message.kind === 'failed') reject(toArchiveError(message.error));
      else if (message.kind === 'event') onEvent(message.event);
      else if (message.kind === 'print') void printFor(message, print).then(tell);
      else {
        waiting.get(message.id)?.(message.message);
        waiting.delete(message.id);
      }
    });

    const ask = (message: string): Promise<string> => {
      if (death !== null) return Promise.resolve(failure(death));
      const id = nextId++;
      return new Promise((reply) => {
        waiting.set(id, reply);
        tell({ kind: 'ask', id, message });
      });
    };
    const close = async () => {
      tell({ kind: 'close' });
      const impatience = setTimeout(() => void worker.terminate(), CLOSE_PATIENCE_MS);
      await ended;
      clearTimeout(impatience);
    };
  });
}

type PageToPrint = Extract<FromThread, { kind: 'print' }>;

/** What a page that the thread gave to print came to. Never rejects. */
async function printFor({ id, html, picture }: PageToPrint, print: Printer | undefined): Promise<ToThread> {
  try {
    if (!print) throw new ArchiveError('no-printer', '这里没有可用的打印组件，不能生成 PDF。');
    return { kind: 'printed', id, file: await print(html, picture) };
  } catch (error) {
    return { kind: 'not-printed', id, error: toErrorRecord(error) };
  }
}

function deadThread(error: ErrorRecord): RunningThread {
  return {
    ask: () => Promise.resolve(failure(error)),
    close: () => Promise.resolve(),
    ended: Promise.resolve(),
  };
}

/** A failed ReplyMessage as JSON. */
export function failure(error: ErrorRecord): string {
  return JSON.stringify({ ok: false, error });
}

function diedWith(reason: string): ErrorRecord {
  return {
    code: 'internal',
    message: '程序的一个部分意外停止，这一步没有完成。已保存的内容不受影响，请再试一次。',
    details: { reason },
  };
}

function toArchiveError(error: ErrorRecord): ArchiveError {
  return new ArchiveError(error.code, error.message, error.details);
}
