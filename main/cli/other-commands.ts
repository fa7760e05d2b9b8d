import { resolve } from 'node:path';
import { EXPORT_FORMATS, EXPORT_THINGS, FORMATS_OF } from '../contract/export.ts';
import { noWords, oneOf, onlyWord, readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const exportFile: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    what: { type: 'string' },
    bulletin: { type: 'string', multiple: true },
    format: { type: 'string' },
    out: { type: 'string' },
  });
  noWords(positionals);
  const what = oneOf(values.what, 'what', EXPORT_THINGS);
  const format = oneOf(values.format, 'format', EXPORT_FORMATS);
  if (what === undefined || format === undefined || values.out === undefined) {
    throw new UsageError('export 需要 --what、--format 和 --out');
  }
  if (!FORMATS_OF[what].includes(format)) {
    throw new UsageError(`${what} 不能导出为 ${format}，可用的格式：${FORMATS_OF[what].join('、')}`);
  }
  const value = await archive()['export.write']({
    what,
    format,
    bulletins: values.bulletin ?? [],
    path: resolve(values.out),
  });
  return { value, lines: [`${value.path}  ${value.items} 项  ${value.bytes} 字节`] };
};

export const log: Command = async ({ argv, archive }) => {
  const word = onlyWord(readArguments(argv, {}).positionals, '子命令 verify');
  if (word !== 'verify') throw new UsageError(`log 没有子命令 ${word}`);
  const value = await archive()['history.verify']({});
  const lines = [value.ok ? `操作记录完整，共 ${value.events} 条` : `操作记录自第 ${value.firstBroken} 条起不可信`];
  return { value, lines, exitCode: value.ok ? 0 : 1 };
};
