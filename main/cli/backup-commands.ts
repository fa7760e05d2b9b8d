import { resolve } from 'node:path';
import { restoreBackup } from '../archive/data-folder.ts';
import { noWords, onlyWord, readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const backup: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { out: { type: 'string' } });
  noWords(positionals);
  if (values.out === undefined) throw new UsageError('backup 需要 --out 路径');
  const { path, bytes, sha256, skipped } = await archive()['backup.write']({ path: resolve(values.out) });
  const lines = [`已备份到 ${path}  ${bytes} 字节  校验码 ${sha256}`];
  // 3: what could not be opened is not in it, and somebody should know.
  return {
    value: { path, bytes, sha256, ...(skipped.length > 0 && { skipped }) },
    lines: [...lines, ...skipped.map(({ name, message }) => `未能备份 ${name}：${message}`)],
    exitCode: skipped.length > 0 ? 3 : 0,
  };
};

export const restore: Command = async ({ argv, dataDir }) => {
  const path = resolve(onlyWord(readArguments(argv, {}).positionals, '备份文件的路径'));
  const { files, bulletins, annotations } = await restoreBackup(dataDir, path, new Date());
  const value = { restored: files.length > 0, bulletins, annotations };
  return { value, lines: [`已从 ${path} 恢复：${bulletins} 份资料，${annotations} 条标注`] };
};
