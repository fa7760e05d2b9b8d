import type { Page } from 'playwright';
import type { Args, CallName, Reply } from '../../main/contract/calls.ts';
import type { HostArgs, HostCallName, HostReply } from '../../main/contract/host-calls.ts';
import type { ReplyMessage } from '../../main/contract/messages.ts';

/** Asks through the window's own bridge, as the window does. Throws on a failed reply. */
export async function ask<Name extends CallName>(page: Page, name: Name, args: Args<Name>): Promise<Reply<Name>> {
  return valueIn<Reply<Name>>(await send(page, JSON.stringify({ call: name, args })));
}

/** The same for a call of the host. */
export async function askHost<Name extends HostCallName>(
  page: Page,
  name: Name,
  args: HostArgs<Name>,
): Promise<HostReply<Name>> {
  return valueIn<HostReply<Name>>(await send(page, JSON.stringify({ call: name, args })));
}

/** Sends any words over the bridge and gives back what came. */
export function send(page: Page, message: string): Promise<string> {
  return page.evaluate((words) => Reflect.get(window, 'archive').ask(words), message);
}

function valueIn<Value>(message: string): Value {
  const reply: ReplyMessage<Value> = JSON.parse(message);
  if (reply.ok) return reply.value;
  throw new Error(`${reply.error.code}: ${reply.error.message}`);
}
