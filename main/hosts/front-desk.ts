import { answerWith, parseCall } from '../contract/answer.ts';
import { ArchiveError, toErrorRecord } from '../contract/errors.ts';
import { HOST_CALLS, type HostHandlers } from '../contract/host-calls.ts';
import type { Engine } from '../worker/client.ts';

/** Longest message a window may send, in UTF-16 units: the clipboard's limit and room for its envelope. */
const MAX_MESSAGE_UNITS = 12_000_000;

/** Takes whatever a window sent and gives a ReplyMessage as JSON. Never rejects. */
export type FrontDesk = (message: unknown) => Promise<string>;

/** The one place where a message of a window is sent on: to the host when it names a call of the host, else to the engine. */
export function frontDesk(engine: Promise<Pick<Engine, 'ask'>>, handlers: HostHandlers): FrontDesk {
  const answerAsHost = answerWith(HOST_CALLS, handlers);
  return async (message) => {
    try {
      if (typeof message !== 'string' || message.length > MAX_MESSAGE_UNITS) {
        throw new ArchiveError('bad-arguments', '收到的请求格式不对。');
      }
      const { call } = parseCall(message);
      return await (Object.hasOwn(HOST_CALLS, call) ? answerAsHost(message) : (await engine).ask(message));
    } catch (error) {
      return refusal(error);
    }
  };
}

/** A failed ReplyMessage as JSON. */
export function refusal(error: unknown): string {
  return JSON.stringify({ ok: false, error: toErrorRecord(error) });
}

/** What a sender is told that is not the program's own window. */
export function notTrusted(): string {
  return refusal(new ArchiveError('not-trusted', '请求不是来自本程序的窗口，已被拒绝。'));
}
