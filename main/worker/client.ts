import { parseCall } from '../contract/answer.ts';
import { CALLS, type CallName } from '../contract/calls.ts';
import type { Access as CallAccess } from '../contract/define.ts';
import { ArchiveError, type ErrorRecord, toErrorRecord } from '../contract/errors.ts';
import type { ArchiveEvent } from '../contract/events.ts';
import type { Printer } from '../contract/printer.ts';
import type { ArchiveStatus } from '../contract/status.ts';
import { CheckingThread } from './checking-thread.ts';
import { ClosedEngine } from './closed-engine.ts';
import { type EngineThread, failure, startEngineThread } from './engine-thread.ts';
import type { ThreadMode } from './wire.ts';

/** How long a second program waits for a first one that is still making the library. */
const FIRST_IMPORT_PATIENCE_MS = 5_000;
const FIRST_IMPORT_STEP_MS = 200;

type Access = ArchiveStatus['access'];

export type EngineOptions = {
  dataDir: string;
  resourcesDir: string;
  version: string;
  onEvent: (event: ArchiveEvent) => void;
  /** Prints pages for the engine; without it a PDF is refused with `no-printer`. */
  print?: Printer | undefined;
  /** The module of the threads; tests give their own. */
  threadEntry?: URL;
};

/** The engine as its hosts see it: two threads behind one door. */
export type Engine = {
  /** Takes a CallMessage and gives a ReplyMessage, both as JSON. Never rejects. */
  ask: (message: string) => Promise<string>;
  /** Finishes what was asked, closes the databases, ends the threads. */
  close: () => Promise<void>;
  /** `closed` when the data folder could not be opened: calls that cannot help are then answered with the reason. */
  readonly access: Access | 'closed';
  /** Why nothing can be written, or why nothing could be opened; null when all is well. */
  readonly problem: ErrorRecord | null;
};

/**
 * Starts the engine on a data folder: first the writing thread, which migrates and makes the first import, then a
 * second one, opened read-only, so that a long import never delays a search. Never rejects: what opening met
 * (`corrupt`, `newer-version`…) is what `ask` answers, so that a window can show the sentence.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const writer = await attempt(() => start(options, 'writer', 'writable'));
  if (writer.thread !== null) {
    const reader = await attempt(() => start(options, 'reader', 'writable'));
    if (reader.thread !== null) {
      return twoThreads(writer.thread, reader.thread, new CheckingThread(() => start(options, 'reader', 'writable')));
    }
    await writer.thread.close();
    return closedEngine(options, reader.error);
  }
  const access = accessAfter(writer.error);
  if (access === 'closed') return closedEngine(options, writer.error);
  const reader = await attempt(() => startReaderBeside(options, access));
  if (reader.thread !== null) {
    const checking = new CheckingThread(() => start(options, 'reader', access));
    return readOnly(reader.thread, checking, { access, problem: writer.error });
  }
  return closedEngine(options, reader.error.code === 'not-found' ? writer.error : reader.error);
}

type Attempt = { thread: EngineThread; error: null } | { thread: null; error: ErrorRecord };

async function attempt(begin: () => Promise<EngineThread>): Promise<Attempt> {
  try {
    return { thread: await begin(), error: null };
  } catch (error) {
    return { thread: null, error: toErrorRecord(error) };
  }
}

function start(options: EngineOptions, mode: ThreadMode, access: Access): Promise<EngineThread> {
  const { dataDir, resourcesDir, version, onEvent, print, threadEntry = bundledOrSource() } = options;
  return startEngineThread({
    setup: { mode, dataDir, resourcesDir, version, access, canPrint: print !== undefined },
    entry: threadEntry,
    onEvent: (event) => onEvent(JSON.parse(event)),
    print,
  });
}

/** In the repository Node runs the source itself; in a bundle the thread is an entry of its own in the same folder. */
function bundledOrSource(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'thread.ts' : 'thread.js';
  return new URL(name, import.meta.url);
}

/** Another program may hold the lock and not have finished its first import: then there is nothing to read just yet. */
async function startReaderBeside(options: EngineOptions, access: Access): Promise<EngineThread> {
  const deadline = Date.now() + (access === 'in-use' ? FIRST_IMPORT_PATIENCE_MS : 0);
  for (;;) {
    try {
      return await start(options, 'reader', access);
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await new Promise((wake) => setTimeout(wake, FIRST_IMPORT_STEP_MS));
    }
  }
}

function accessAfter(error: ErrorRecord): Engine['access'] {
  if (error.code === 'locked') return 'in-use';
  return error.code === 'read-only' || error.code === 'disk-full' ? error.code : 'closed';
}

function twoThreads(writer: EngineThread, reader: EngineThread, checking: CheckingThread): Engine {
  return {
    ask: (message) =>
      byAccess(message, {
        read: () => reader.ask(message),
        write: () => writer.ask(message),
        check: () => checking.ask(message),
      }),
    close: async () => {
      await checking.close();
      await reader.close();
      await writer.close();
    },
    access: 'writable',
    problem: null,
  };
}

function readOnly(
  reader: EngineThread,
  checking: CheckingThread,
  { access, problem }: { access: Access; problem: ErrorRecord },
): Engine {
  return {
    ask: (message) =>
      byAccess(message, {
        read: () => reader.ask(message),
        write: () => Promise.resolve(failure(problem)),
        check: () => checking.ask(message),
      }),
    close: async () => {
      await checking.close();
      await reader.close();
    },
    access,
    problem,
  };
}

const closedEngine = (options: EngineOptions, reason: ErrorRecord): Engine =>
  new ClosedEngine({
    reason,
    rescue: () => start(options, 'rescue', 'writable'),
    reopen: () => startEngine(options),
  });

/** Sends a call to the thread that its entry in the contract asks for. */
function byAccess(message: string, to: Record<CallAccess, () => Promise<string>>): Promise<string> {
  try {
    const { call } = parseCall(message);
    if (!isCallName(call)) throw new ArchiveError('unknown-call', `没有名为 ${call} 的请求。`, { call });
    return to[CALLS[call].access]();
  } catch (error) {
    return Promise.resolve(failure(toErrorRecord(error)));
  }
}

const isCallName = (name: string): name is CallName => Object.hasOwn(CALLS, name);
