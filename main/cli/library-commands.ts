import { resolve } from 'node:path';
import type { BulletinSummary, ImportReply, OutlineNode } from '../contract/bulletin.ts';
import { noWords, onlyWord, readArguments, wholeNumber } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const list: Command = async ({ argv, archive }) => {
  noWords(readArguments(argv, {}).positionals);
  const value = await archive()['library.list']({});
  return { value, lines: value.map(describe) };
};

function describe({ id, shortTitle, title, characters, revision }: BulletinSummary): string {
  return `${id}  ${shortTitle}  ${title ?? '（题名：原文未载）'}  ${characters} 字  第 ${revision} 版`;
}

export const read: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { revision: { type: 'string' } });
  const id = onlyWord(positionals, '资料编号');
  const revision = wholeNumber(values.revision, 'revision', 1);
  const bulletin = await archive()['library.read']({ id, revision });
  const { file, kind, script, sourceClass, ...value } = bulletin;
  return {
    value: { ...value, kind, script, sourceClass, file },
    lines: [bulletin.shortTitle, ...headings(bulletin.outline), '', bulletin.text],
  };
};

function headings(nodes: readonly OutlineNode[], indent = '  '): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label ?? ''}${node.title}`,
    ...headings(node.children, `${indent}  `),
  ]);
}

export const importFiles: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    encoding: { type: 'string' },
    as: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('缺少要导入的文件或文件夹');
  const value = await archive()['library.import']({
    paths: positionals.map((path) => resolve(path)),
    as: asOption(values.as),
    encoding: values.encoding,
    dryRun: values['dry-run'],
  });
  const lines = report(value);
  const notes = lines.length === 0 ? ['没有找到可以导入的文本文件（.txt、.text、.md）。'] : [];
  return { value, lines, notes, exitCode: exitCodeOf(value) };
};

function asOption(value: string | undefined): 'new' | { revisionOf: string } | undefined {
  if (value === undefined || value === 'new') return value;
  const id = /^revision-of:(.+)$/.exec(value)?.[1];
  if (id === undefined) throw new UsageError(`--as 应为 new 或 revision-of:编号：${value}`);
  return { revisionOf: id };
}

function report({ imported, unchanged, duplicates, failed }: ImportReply): string[] {
  return [
    ...imported.map(({ path, id, revision }) => `已导入 ${path} → ${id} 第 ${revision} 版`),
    ...unchanged.map(({ path, id }) => `已有相同内容 ${path} → ${id}`),
    ...duplicates.map(({ path, of }) => `重复 ${path}（同 ${of}）`),
    ...failed.map(({ path, message }) => `未导入 ${path}：${message}`),
  ];
}

/** 3 when some files failed, 1 when all did. */
function exitCodeOf({ failed, ...rest }: ImportReply): 0 | 1 | 3 {
  if (failed.length === 0) return 0;
  return Object.values(rest).some((files) => files.length > 0) ? 3 : 1;
}

export const verify: Command = async ({ argv, archive }) => {
  noWords(readArguments(argv, {}).positionals);
  const value = await archive()['archive.verify']({});
  const lines = value.ok ? ['资料库完好'] : value.problems.map(({ what, message }) => `${what}：${message}`);
  return { value, lines, exitCode: value.ok ? 0 : 1 };
};
