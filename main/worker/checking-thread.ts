import { toErrorRecord } from '../contract/errors.ts';
import { type EngineThread, failure } from './engine-thread.ts';

/** A thread with nothing to do ends after this time: it holds a connection to every file, and memory. */
const IDLE_MS = 30_000;

/**
 * The thread for what looks at everything: the whole log, every byte of the library. It is started when the first such
 * call comes and ends when none has come for a while, so that reading never waits for a check.
 */
export class CheckingThread {
  readonly #start: () => Promise<EngineThread>;
  #thread: Promise<EngineThread> | null = null;
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: () => Promise<EngineThread>) {
    this.#start = start;
  }

  /** Answers one CallMessage. Never rejects: a thread that cannot be started is what the reply says. */
  async ask(message: string): Promise<string> {
    clearTimeout(this.#idle);
    this.#asked++;
    try {
      this.#thread ??= this.#start();
      return await (await this.#thread).ask(message);
    } catch (error) {
      this.#thread = null;
      return failure(toErrorRecord(error));
    } finally {
      this.#asked--;
      // A check that is forgotten must not keep the program from ending.
      if (this.#asked === 0) this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = null;
    await (await thread?.catch(() => null))?.close();
  }
}
