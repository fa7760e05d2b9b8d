import { ArchiveError } from '../../contract/errors.ts';
import type { ArchiveEvent } from '../../contract/events.ts';

/** A long export under way. */
export type ExportTask = {
  /** Tells how far it is, lets other calls be answered, and throws `cancelled` once somebody has stopped it. */
  step: (done: number, total: number) => Promise<void>;
};

/** The exports under way, by the ids that their callers gave them. */
export class ExportTasks {
  readonly #emit: (event: ArchiveEvent) => void;
  readonly #running = new Map<string, { isCancelled: boolean }>();

  constructor(emit: (event: ArchiveEvent) => void) {
    this.#emit = emit;
  }

  /** Does some work as a task; one without an id tells nothing and cannot be stopped. */
  async run<Value>(id: string | undefined, work: (task: ExportTask) => Promise<Value>): Promise<Value> {
    const state = { isCancelled: false };
    if (id !== undefined) this.#running.set(id, state);
    const step = async (done: number, total: number): Promise<void> => {
      if (id !== undefined) this.#emit({ kind: 'progress', task: id, done, total });
      await nextTurn();
      if (state.isCancelled) throw new ArchiveError('cancelled', '已取消导出，没有写出文件，原有文件未动。');
    };
    try {
      return await work({ step });
    } finally {
      if (id !== undefined) this.#running.delete(id);
    }
  }

  /** Stops a task at its next step. Gives whether there was one. */
  cancel(id: string): boolean {
    const state = this.#running.get(id);
    if (state) state.isCancelled = true;
    return state !== undefined;
  }
}

/** A message that waits for this thread is read before the promise is kept. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
