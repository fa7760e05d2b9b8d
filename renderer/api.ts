import type { Args, CallName, Reply } from '../main/contract/calls.ts';
import { ArchiveError } from '../main/contract/errors.ts';
import type { ArchiveEvent } from '../main/contract/events.ts';
import type { HostArgs, HostCallName, HostReply } from '../main/contract/host-calls.ts';
import type { Bridge, CallMessage, ReplyMessage } from '../main/contract/messages.ts';

type Requests = { [Name in CallName]: { args: Args<Name>; reply: Reply<Name> } } & {
  [Name in HostCallName]: { args: HostArgs<Name>; reply: HostReply<Name> };
};
export type RequestName = keyof Requests;

/** Asks the engine or the host; the reply is inferred from the name. Rejects with an ArchiveError. */
export async function call<Name extends RequestName>(
  name: Name,
  args: Requests[Name]['args'],
): Promise<Requests[Name]['reply']> {
  const message: CallMessage = { call: name, args };
  const reply: ReplyMessage<Requests[Name]['reply']> = JSON.parse(await bridge().ask(JSON.stringify(message)));
  if (reply.ok) return reply.value;
  throw new ArchiveError(reply.error.code, reply.error.message, reply.error.details);
}

/** Hears what the engine or the host tells unasked. Gives back its own undo. */
export function onArchiveEvent(listener: (event: ArchiveEvent) => void): () => void {
  return bridge().onEvent((text) => {
    const event: ArchiveEvent = JSON.parse(text);
    listener(event);
  });
}

function bridge(): Bridge {
  const found: unknown = Reflect.get(window, 'archive');
  if (isBridge(found)) return found;
  throw new ArchiveError('internal', '窗口没有连上资料库。', { reason: 'no-bridge' });
}

function isBridge(value: unknown): value is Bridge {
  if (typeof value !== 'object' || value === null) return false;
  return typeof Reflect.get(value, 'ask') === 'function' && typeof Reflect.get(value, 'onEvent') === 'function';
}
