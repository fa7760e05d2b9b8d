import { resolve } from 'node:path';
import type { RefillCell, RefillField, RefillReply, UnplacedReason } from '../contract/ledger-paper.ts';
import { signature } from './annotation-commands.ts';
import { onlyWord, readArguments } from './arguments.ts';
import type { Command } from './context.ts';

const FIELDS: Readonly<Record<RefillField, string>> = {
  verdict: '核查结论',
  verified: '核实数',
  note: '备注',
  closed: '是否销号',
};

const REASONS: Readonly<Record<UnplacedReason, string>> = {
  new: '新增的行，台账中没有',
  gone: '台账中已没有这一条',
  'other-words': '原文与台账不符',
  twice: '同一条出现多次',
};

/** Takes verdicts, figures and notes back from an edited ledger. Ends with 3 where a cell or a line was left out. */
export const refill: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { 'dry-run': { type: 'boolean', default: false } });
  const path = resolve(onlyWord(positionals, '台账文件'));
  const handlers = archive();
  const author = await signature(handlers);
  const value = await handlers['ledger.refill']({ path, dryRun: values['dry-run'], author });
  const isPartial = value.conflicts.length + value.unreadable.length + value.unplaced.length > 0;
  return { value, lines: linesOf(value, values['dry-run']), exitCode: isPartial ? 3 : 0 };
};

function linesOf(reply: RefillReply, isDryRun: boolean): string[] {
  const { rows, taken, conflicts, unreadable, unplaced, missing, changed } = reply;
  const done = isDryRun ? '试运行，没有改动' : `改动标注 ${changed} 条`;
  return [
    `对上 ${rows} 行，可回填 ${taken.length} 格，冲突 ${conflicts.length} 格；${done}`,
    ...taken.map((cell) => describe('回填', cell)),
    ...conflicts.map((cell) => describe('冲突，未改', cell)),
    ...unreadable.map((cell) => describe('无法识别，未改', cell)),
    ...unplaced.map(({ sheet, line, words, reason }) => `未用 ${sheet} 第 ${line} 行：${REASONS[reason]}  “${words}”`),
    ...(missing > 0 ? [`台账中另有 ${missing} 条不在文件中，未改`] : []),
  ];
}

function describe(what: string, { sheet, line, field, here, there }: RefillCell): string {
  return `${what} ${sheet} 第 ${line} 行 ${FIELDS[field]}：本机“${here}”，文件“${there}”`;
}
