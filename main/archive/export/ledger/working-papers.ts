import { differenceOf } from '../../../contract/figures.ts';
import { NOT_STATED, VERDICT_LABELS } from '../labels.ts';
import { plainWords, type Report, type ReportItem } from '../report.ts';
import { type CiteEvidence, evidenceWords } from '../report-comment.ts';
import type { Table } from '../table.ts';
import { checkerWords, reviewerWords } from './ledger-columns.ts';
import type { LedgerLine } from './ledger-line.ts';
import { isJudged, TABLE_LABELS } from './ledger-tables.ts';

/** 核查底稿: a page for each row with a verdict, in the order of the rows. */
export function workingPapers(lines: readonly LedgerLine[], citeEvidence: CiteEvidence): Report[] {
  return lines.filter(isJudged).map((line, index) => ({
    title: '核查底稿',
    facts: [],
    sections: [{ level: 1, heading: null, items: [form(line, index + 1, citeEvidence), ...SIGNATURES] }],
  }));
}

const SIGNATURES: readonly ReportItem[] = [
  '核查人（签字）：　　　　　　复核人（签字）：',
  '被核查单位（签章）：　　　　日期：　　年　月　日',
].map((words) => ({ kind: 'paragraph', number: null, remark: null, ...plainWords(words) }));

/** One form a page, as auditors know it: what is stated, what was found, and who answers for it. */
function form(line: LedgerLine, number: number, citeEvidence: CiteEvidence): ReportItem {
  const table: Table = {
    name: `编号：${number}　${TABLE_LABELS[line.table]}`,
    columns: [
      { key: 'item', heading: '项目', type: 'text', width: { least: 5, most: 5 } },
      { key: 'content', heading: '内容', type: 'text', width: { least: 30, most: 30 } },
    ],
    rows: [...statedRows(line), ...foundRows(line, citeEvidence)],
  };
  return { kind: 'table', table };
}

function statedRows(line: LedgerLine): string[][] {
  const { unit, table, problem, subject, context, source, cautions } = line;
  return [
    ['单位', unit ?? NOT_STATED],
    ['反馈问题', problem ?? NOT_STATED],
    ...(table === 'claims' ? [['数据项', subject ?? NOT_STATED]] : []),
    ['原文', `“${context}”`],
    ['出处', source],
    ...cautions.map((caution) => ['提示', caution]),
  ];
}

function foundRows(line: LedgerLine, citeEvidence: CiteEvidence): string[][] {
  const { mark, reportedWords, words, table } = line;
  // As printed, and as decimal text: paper has no need to add figures up.
  const figures = line.written.figures;
  const inUnit = (decimal: string | null) => (decimal === null ? '' : `${decimal}${figures?.unit ?? ''}`);
  const evidence = mark ? evidenceWords(mark, citeEvidence) : [];
  const note = mark?.note.trim() ?? '';
  const review = mark?.review ?? null;
  return [
    ['申报数', inUnit(figures?.reported ?? null) || (reportedWords ?? (table === 'claims' ? words : NOT_STATED))],
    ['核实数', inUnit(figures?.verified ?? null)],
    ['差异', inUnit(figures && differenceOf(figures))],
    ...(evidence.length === 0 ? [['佐证', '无']] : evidence.map((piece) => ['佐证', piece])),
    ['核查结论', `${mark?.verdict ? VERDICT_LABELS[mark.verdict] : ''}${mark?.closed === true ? '，已销号' : ''}`],
    ...(note === '' ? [] : [['说明', note]]),
    ['核查人', checkerWords(line)],
    ['复核', review ? `${reviewerWords(line)}${review.note && `：${review.note}`}` : '尚未复核'],
  ];
}
