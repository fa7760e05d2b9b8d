import type { ErrorRecord } from './errors.ts';

/** One call as it crosses a thread or a process: always as one JSON string each way. */
export type CallMessage = { call: string; args: unknown };

export type ReplyMessage<Value = unknown> = { ok: true; value: Value } | { ok: false; error: ErrorRecord };

/**
 * What the window finds under `window.archive`: one frozen object, the same in both hosts.
 * `ask` takes a CallMessage and gives a ReplyMessage; `onEvent` gives back its own undo.
 */
export type Bridge = {
  ask: (message: string) => Promise<string>;
  onEvent: (listener: (event: string) => void) => () => void;
};
