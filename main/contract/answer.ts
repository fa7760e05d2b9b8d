import { z } from 'zod';
import type { Call, CheckedArgsOf, HandlersOf } from './define.ts';
import { ArchiveError, toErrorRecord } from './errors.ts';
import type { CallMessage, ReplyMessage } from './messages.ts';

const callMessage = z.strictObject({ call: z.string().max(100), args: z.unknown().optional() });

/** Parses the string a caller sent. Throws `bad-arguments` for anything that is not a call. */
export function parseCall(message: string): CallMessage {
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch (cause) {
    throw new ArchiveError('bad-arguments', '收到的请求不是有效的数据。', {}, { cause });
  }
  const checked = callMessage.safeParse(value);
  if (!checked.success) throw new ArchiveError('bad-arguments', '收到的请求格式不对。');
  return { call: checked.data.call, args: checked.data.args ?? {} };
}

/** Checks arguments against a call. Throws `bad-arguments` naming the first field that is wrong. */
export function checkArgs<C extends Call>(name: string, call: C, args: unknown): CheckedArgsOf<C> {
  const checked = z.safeParse<C['args']>(call.args, args);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new ArchiveError('bad-arguments', `请求 ${name} 的参数不对：${field} ${issue?.message ?? ''}`, {
    call: name,
    field,
  });
}

/**
 * The one wrapper around every handler, of the engine and of a host alike: parses the message, checks the arguments
 * against the table, runs the handler and turns failures into data. The function it gives never rejects.
 */
export function answerWith<Name extends string, Table extends Record<Name, Call>>(
  table: Table & Record<Name, Call>,
  handlers: HandlersOf<Table>,
): (message: string) => Promise<string> {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  const run = async <N extends Name>(name: N, args: unknown): Promise<unknown> => {
    const call: Table[N] = table[name];
    return handlers[name](checkArgs<Table[N]>(name, call, args));
  };
  return async (message) => {
    try {
      const { call, args } = parseCall(message);
      if (!isName(call)) throw new ArchiveError('unknown-call', `没有名为 ${call} 的请求。`, { call });
      return toMessage({ ok: true, value: (await run(call, args)) ?? null });
    } catch (error) {
      return toMessage({ ok: false, error: toErrorRecord(error) });
    }
  };
}

function toMessage(reply: ReplyMessage): string {
  return JSON.stringify(reply);
}
