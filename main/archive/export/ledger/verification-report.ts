import { VERDICTS, type Verdict } from '../../../contract/annotation.ts';
import { LEDGER_TABLES } from '../../../contract/ledger-corrections.ts';
import type { LedgerColumn } from '../../../contract/ledger-paper.ts';
import { barPictures } from '../charts/bar-pictures.ts';
import { chineseDay } from '../dates.ts';
import { NOT_STATED, VERDICT_LABELS } from '../labels.ts';
import { plainWords, type Report, type ReportItem, type ReportSection } from '../report.ts';
import type { Table } from '../table.ts';
import type { LedgerLine } from './ledger-line.ts';
import { isJudged, ledgerPage, progressTable, TABLE_LABELS } from './ledger-tables.ts';

/** Verdicts that somebody has to answer for: they are listed one by one. */
const LISTED: readonly Verdict[] = ['untrue', 'doubtful'];

const LIST_COLUMNS: readonly LedgerColumn[] = [
  'number',
  'unit',
  'problem',
  'quote',
  'reported',
  'verified',
  'difference',
  'figureUnit',
  'evidence',
  'note',
  'source',
];

/** 核查情况汇总: how far the check has come, what came of it, and every row that did not hold. `at` is an ISO instant. */
export function verificationReport(lines: readonly LedgerLine[], at: string): Report {
  const bulletins = new Set(lines.map(({ bulletin }) => bulletin)).size;
  const judged = lines.filter(isJudged).length;
  return {
    title: '核查情况汇总',
    facts: [
      { label: '资料', value: `${bulletins}份` },
      { label: '台账', value: `${lines.length}条，已核${judged}条` },
      { label: '汇总日期', value: chineseDay(at) },
    ],
    sections: [
      section('一、核查进度', [{ kind: 'table', table: uprightProgress(lines) }, ...progressPictures(lines)]),
      section('二、核查结论', [{ kind: 'table', table: verdictTable(lines) }]),
      section('三、完成状态', [{ kind: 'table', table: stateTable(lines) }]),
      ...LISTED.map((verdict, index) => listOf(verdict, ['四', '五'][index] ?? '', lines)),
    ],
  };
}

/** Without the last rate, which the two columns before it tell, it stands on an upright page. */
function uprightProgress(lines: readonly LedgerLine[]): Table {
  const table = progressTable(lines);
  const rows = table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)));
  return { ...table, columns: table.columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
}

/** The same as bars: how much of each bulletin has a verdict. */
function progressPictures(lines: readonly LedgerLine[]): ReportItem[] {
  const bars = [...Map.groupBy(lines, ({ bulletin }) => bulletin).values()].map((own) => {
    const judged = own.filter(isJudged).length;
    const value = rounded((judged / own.length) * 100);
    return { name: own[0]?.shortTitle ?? '', value, words: `${judged}/${own.length} = ${value}%` };
  });
  return bars.length === 0 ? [] : barPictures([{ name: '核查率（%）', subject: '核查率', bars, most: 100 }], '核查率');
}

function verdictTable(lines: readonly LedgerLine[]): Table {
  const judged = lines.filter(isJudged).length;
  const ofTable = LEDGER_TABLES.map((name) => lines.filter(({ table }) => table === name));
  const counted = (name: string, has: (line: LedgerLine) => boolean, isShared: boolean) => {
    const count = lines.filter(has).length;
    const share = isShared && judged > 0 ? (count / judged) * 100 : null;
    return [name, ...ofTable.map((own) => own.filter(has).length), count, share === null ? null : rounded(share)];
  };
  return {
    name: '核查结论',
    columns: [
      { key: 'verdict', heading: '结论', type: 'text' },
      ...LEDGER_TABLES.map((name) => ({ key: name, heading: TABLE_LABELS[name], type: 'number' as const })),
      { key: 'count', heading: '合计', type: 'number' },
      { key: 'share', heading: '占已核', type: 'percent' },
    ],
    rows: [
      ...VERDICTS.filter((verdict) => verdict !== 'pending').map((verdict) =>
        counted(VERDICT_LABELS[verdict], ({ mark }) => mark?.verdict === verdict, true),
      ),
      counted(VERDICT_LABELS.pending, (line) => !isJudged(line), false),
    ],
  };
}

/** A measure may be in several states at once, so the counts may be more than the measures. */
function stateTable(lines: readonly LedgerLine[]): Table {
  const measures = lines.filter(({ table }) => table === 'measures');
  const states = measures.flatMap((line) =>
    (line.states.length === 0 ? [NOT_STATED] : line.states).map((state) => ({ state, line })),
  );
  const groups = [...Map.groupBy(states, ({ state }) => state)].sort((a, b) => b[1].length - a[1].length);
  return {
    name: '整改事项的完成状态',
    columns: [
      { key: 'state', heading: '原文所载状态', type: 'text' },
      { key: 'count', heading: '事项', type: 'number' },
      { key: 'judged', heading: '其中已核', type: 'number' },
    ],
    rows: groups.map(([state, all]) => [state, all.length, all.filter(({ line }) => isJudged(line)).length]),
  };
}

function listOf(verdict: Verdict, numeral: string, lines: readonly LedgerLine[]): ReportSection {
  const label = VERDICT_LABELS[verdict];
  const listed = lines.filter(({ mark }) => mark?.verdict === verdict);
  const heading = `${numeral}、${label}的事项（${listed.length}条）`;
  if (listed.length === 0) return section(heading, [said('无。')]);
  return section(heading, [{ kind: 'table', table: ledgerPage(`${label}的事项`, listed, LIST_COLUMNS) }]);
}

function section(heading: string, items: ReportItem[]): ReportSection {
  return { level: 1, heading: plainWords(heading), items };
}

function said(words: string): ReportItem {
  return { kind: 'paragraph', number: null, remark: null, ...plainWords(words) };
}

/** Percent with two digits behind the point. */
function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}
