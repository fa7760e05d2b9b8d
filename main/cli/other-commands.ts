import { onlyWord, readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const log: Command = async ({ argv, archive }) => {
  const word = onlyWord(readArguments(argv, {}).positionals, '子命令 verify');
  if (word !== 'verify') throw new UsageError(`log 没有子命令 ${word}`);
  const value = await archive()['history.verify']({});
  const lines = [value.ok ? `操作记录完整，共 ${value.events} 条` : `操作记录自第 ${value.firstBroken} 条起不可信`];
  return { value, lines, exitCode: value.ok ? 0 : 1 };
};
