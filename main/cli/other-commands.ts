import { resolve } from 'node:path';
import type { LogCheck } from '../contract/history.ts';
import { onlyWord, readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const log: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { out: { type: 'string' }, against: { type: 'string' } });
  const word = onlyWord(positionals, '子命令 verify 或 export');
  const { out, against } = values;
  if (word === 'verify' && out === undefined) {
    const value = await archive()['history.verify']({ ...(against !== undefined && { against: resolve(against) }) });
    return { value, lines: [stateOf(value)], exitCode: value.ok ? 0 : 1 };
  }
  if (word !== 'export' || against !== undefined)
    throw new UsageError(`log 只有 verify [--against 路径] 和 export --out 路径，没有 ${word} 的这种用法`);
  if (out === undefined) throw new UsageError('log export 需要 --out 路径');
  const { path, bytes, ...value } = await archive()['history.export']({ path: resolve(out) });
  return { value, lines: [`${path}  ${bytes} 字节`, stateOf(value)], exitCode: value.ok ? 0 : 1 };
};

function stateOf({ ok, events, firstBroken }: LogCheck): string {
  if (ok) return `操作记录完整，共 ${events} 条`;
  return firstBroken === null ? '个人数据中有操作记录没有提到的内容' : `操作记录自第 ${firstBroken} 条起不可信`;
}
