import { resolve } from 'node:path';
import type { Handlers } from '../contract/calls.ts';
import { ArchiveError, type ErrorRecord, toErrorRecord } from '../contract/errors.ts';
import type { MergeReply } from '../contract/exchange.ts';
import { noWords, readArguments } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

/** Several files one after the other, each an act of its own; one that is refused leaves the others as they are. */
export const merge: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    'accept-key': { type: 'boolean', default: false },
    'as-maker': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('缺少要合并的文件');
  const merged: MergeReply[] = [];
  const failed: (ErrorRecord & { path: string })[] = [];
  for (const path of positionals.map((word) => resolve(word))) {
    const reply = await mergeOne(archive(), path, values);
    if ('code' in reply) failed.push({ path, ...reply });
    else merged.push(reply);
  }
  const [first] = failed;
  if (first && merged.length === 0) throw new ArchiveError(first.code, first.message, first.details);
  const skipped = merged.flatMap((reply) => reply.skipped);
  const value = {
    ...sumOf(merged),
    ...(failed.length > 0 && { failed }),
    ...(skipped.length > 0 && { skipped }),
  };
  const lines = [
    `新增 ${value.added}，更新 ${value.updated}，未变 ${value.unchanged}，待裁定 ${value.conflicts.length}`,
    ...value.conflicts.map(({ id, shortTitle, quote }) => `待裁定：${id}  ${shortTitle}  “${quote}”`),
    ...missingLines(merged),
    ...skipped.map(({ number }) => `第 ${number} 条没有引文，未合并`),
    ...failed.map(({ path, message }) => `未合并 ${path}：${message}`),
  ];
  return { value, lines, exitCode: failed.length + skipped.length > 0 ? 3 : 0 };
};

type How = { 'accept-key': boolean; 'as-maker': boolean };

async function mergeOne(handlers: Handlers, path: string, how: How) {
  try {
    if (how['as-maker']) return await handlers['exchange.moveIn']({ path });
    return await handlers['exchange.merge']({ path, acceptsChangedKey: how['accept-key'] });
  } catch (error) {
    if (error instanceof ArchiveError) return toErrorRecord(error);
    throw error;
  }
}

/** Of a mark that came with several files, the last one says whether it is still in conflict. */
function sumOf(replies: readonly MergeReply[]) {
  const conflicts = new Map(replies.flatMap((reply) => reply.conflicts.map((conflict) => [conflict.id, conflict])));
  const sum = (field: 'added' | 'updated' | 'unchanged') => replies.reduce((total, reply) => total + reply[field], 0);
  return {
    added: sum('added'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    conflicts: [...conflicts.values()],
  };
}

function missingLines(replies: readonly MergeReply[]): string[] {
  return replies.flatMap(({ missing }) =>
    missing.map(({ id, title, marks, missing: what }) =>
      what === 'bulletin'
        ? `资料不在库中：${title ?? id}（${marks} 条标注待定位）`
        : `版本不在库中：${title ?? id}（${marks} 条标注按引文定位）`,
    ),
  );
}

/** Makes a 标注包. */
export const packageMarks: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    out: { type: 'string' },
    bulletin: { type: 'string', multiple: true, default: [] },
    tag: { type: 'string', multiple: true, default: [] },
    person: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
  });
  noWords(positionals);
  if (values.out === undefined) throw new UsageError('package 需要 --out 路径');
  const value = await archive()['exchange.export']({
    path: resolve(values.out),
    bulletins: values.bulletin,
    tags: values.tag,
    persons: values.person,
    isPrivate: values.all,
    isSigned: true,
  });
  const scope = values.all ? '全部，含仅自己可见' : '已共享的';
  return { value, lines: [`${value.path}  ${scope} ${value.marks} 条标注  ${value.bytes} 字节`] };
};
