import { parseCall } from '../contract/answer.ts';
import { type ErrorRecord, toErrorRecord } from '../contract/errors.ts';
import type { ReplyMessage } from '../contract/messages.ts';
import { CALLS_WHILE_CLOSED } from '../contract/rescue.ts';
import type { Engine } from './client.ts';
import { type EngineThread, failure } from './engine-thread.ts';

type ClosedEngineOptions = {
  /** Why the data folder could not be opened. */
  reason: ErrorRecord;
  /** A thread that answers what may help. */
  rescue: () => Promise<EngineThread>;
  /** Opens the data folder once more, whatever comes of it. */
  reopen: () => Promise<Engine>;
};

/**
 * The engine of a data folder that did not open: answers every call with the reason, but for those that may help. After
 * one of those has, it opens the folder again and is from then on what became of that.
 */
export class ClosedEngine implements Engine {
  readonly #options: ClosedEngineOptions;
  #opened: Engine | null = null;
  /** What helps is done one after the other: a folder is not opened while it is being mended. */
  #helping: Promise<unknown> = Promise.resolve();

  constructor(options: ClosedEngineOptions) {
    this.#options = options;
  }

  get access(): Engine['access'] {
    return this.#opened?.access ?? 'closed';
  }

  get problem(): ErrorRecord | null {
    return this.#opened === null ? this.#options.reason : this.#opened.problem;
  }

  readonly ask = (message: string): Promise<string> => {
    if (this.#opened !== null) return this.#opened.ask(message);
    const call = helpIn(message);
    // Only what is damaged is made anew: a library of a newer program is whole.
    if (call === null || (call === 'archive.rebuild' && this.#options.reason.code !== 'corrupt'))
      return Promise.resolve(failure(this.#options.reason));
    const reply = this.#helping.then(() => this.#help(call, message));
    this.#helping = reply;
    return reply;
  };

  readonly close = async (): Promise<void> => {
    await this.#helping;
    await this.#opened?.close();
  };

  async #help(call: string, message: string): Promise<string> {
    if (this.#opened !== null) return this.#opened.ask(message);
    const reply = await this.#askRescue(message);
    if (call !== 'backup.list' && isGood(reply)) this.#opened = await this.#options.reopen();
    return reply;
  }

  async #askRescue(message: string): Promise<string> {
    try {
      const thread = await this.#options.rescue();
      try {
        return await thread.ask(message);
      } finally {
        await thread.close();
      }
    } catch (error) {
      return failure(toErrorRecord(error));
    }
  }
}

/** The name of the call, when it is one of those that may help. */
function helpIn(message: string): string | null {
  try {
    const { call } = parseCall(message);
    return Object.hasOwn(CALLS_WHILE_CLOSED, call) ? call : null;
  } catch {
    return null;
  }
}

function isGood(reply: string): boolean {
  const { ok }: ReplyMessage = JSON.parse(reply);
  return ok;
}
