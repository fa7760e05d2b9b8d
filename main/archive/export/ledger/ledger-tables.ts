import type { Check } from '../../../contract/ledger.ts';
import { LEDGER_TABLES, type LedgerTableName } from '../../../contract/ledger-corrections.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../contract/ledger-paper.ts';
import type { Table } from '../table.ts';
import { columnsOf } from './ledger-columns.ts';
import type { LedgerLine } from './ledger-line.ts';

export const TABLE_LABELS: Record<LedgerTableName, string> = { measures: '整改事项', claims: '数据' };

/** What a page can hold and still be read; the rest is for sheets. */
const ON_PAPER: readonly LedgerColumn[] = [
  'number',
  'problem',
  'quote',
  'state',
  'reported',
  'verified',
  'difference',
  'verdict',
  'closed',
  'note',
];

/** One table of the ledger as a sheet that can be edited and brought back. No columns chosen means all. */
export function ledgerSheet(
  name: LedgerTableName,
  lines: readonly LedgerLine[],
  chosen: readonly LedgerColumn[],
): Table {
  const wanted = chosen.length === 0 ? LEDGER_COLUMNS : chosen;
  const columns = columnsOf(wanted, true);
  return tableOf(
    TABLE_LABELS[name],
    name === 'measures' ? columns.filter(({ key }) => key !== 'subject') : columns,
    lines,
  );
}

/** One table of the ledger for a page. */
export function ledgerPage(name: string, lines: readonly LedgerLine[], chosen: readonly LedgerColumn[]): Table {
  return tableOf(name, columnsOf(chosen.length === 0 ? ON_PAPER : chosen, false), lines);
}

/** Both tables below each other, for a format that knows only one: a first column tells them apart. */
export function ledgerList(lines: readonly LedgerLine[], chosen: readonly LedgerColumn[]): Table {
  const { name, columns, rows } = tableOf(
    '核查台账',
    columnsOf(chosen.length === 0 ? LEDGER_COLUMNS : chosen, true),
    lines,
  );
  return {
    name,
    columns: [{ key: 'table', heading: '类别', type: 'text' }, ...columns],
    rows: rows.map((row, index) => [TABLE_LABELS[lines[index]?.table ?? 'measures'], ...row]),
  };
}

function tableOf(name: string, columns: ReturnType<typeof columnsOf>, lines: readonly LedgerLine[]): Table {
  return {
    name,
    columns: columns.map(({ cell, ...column }) => column),
    rows: lines.map((line, index) => columns.map(({ cell }) => cell(line, index + 1))),
  };
}

const OUTCOMES: Record<Check['outcome'], string> = {
  agrees: '一致',
  conflicts: '不一致',
  'not-comparable': '不可比',
};

/** 核对: what was compared, what came of it, and where both places are. `placeOf` cites a place. */
export function checksTable(checks: readonly Check[], placeOf: (place: Check['places'][number]) => string): Table {
  const wide = { least: 12, most: 40 };
  return {
    name: '核对',
    columns: [
      { key: 'number', heading: '序号', type: 'number' },
      { key: 'outcome', heading: '结果', type: 'text' },
      { key: 'formula', heading: '算式', type: 'text', width: wide },
      { key: 'explanation', heading: '说明', type: 'text', width: wide },
      { key: 'places', heading: '出处', type: 'text', width: wide },
      { key: 'setAside', heading: '搁置', type: 'text', width: wide },
    ],
    rows: checks.map(({ outcome, formula, explanation, places, setAside }, index) => [
      index + 1,
      OUTCOMES[outcome],
      formula,
      explanation,
      [...new Set(places.map(placeOf))].join('\n'),
      setAside ? `${setAside.author}${setAside.note && `：${setAside.note}`}` : null,
    ]),
  };
}

/** 核查进度: how far the check of each bulletin has come, with its rates as formulas. */
export function progressTable(lines: readonly LedgerLine[]): Table {
  const groups = [...Map.groupBy(lines, ({ bulletin }) => bulletin).values()].flatMap((own) =>
    LEDGER_TABLES.map((table) => ({ table, own: own.filter((line) => line.table === table) })),
  );
  const share = (part: string) => `IF([total]=0,"",[${part}]/[total]*100)`;
  return {
    name: '核查进度',
    columns: [
      { key: 'bulletin', heading: '资料', type: 'text' },
      { key: 'table', heading: '类别', type: 'text' },
      { key: 'total', heading: '总数', type: 'number', isSummed: true },
      { key: 'judged', heading: '已核', type: 'number', isSummed: true },
      { key: 'judgedRate', heading: '核查率', type: 'percent', formula: share('judged') },
      { key: 'closed', heading: '已销号', type: 'number', isSummed: true },
      { key: 'closedRate', heading: '销号率', type: 'percent', formula: share('closed') },
    ],
    rows: groups
      .filter(({ own }) => own.length > 0)
      .map(({ table, own }) => {
        const judged = own.filter(isJudged).length;
        const closed = own.filter(({ mark }) => mark?.closed === true).length;
        const rate = (part: number) => (part / own.length) * 100;
        const [first] = own;
        return [first?.shortTitle ?? '', TABLE_LABELS[table], own.length, judged, rate(judged), closed, rate(closed)];
      }),
  };
}

/** Whether a row has a verdict; 待核 is none yet. */
export function isJudged({ mark }: LedgerLine): boolean {
  return mark !== null && mark.verdict !== null && mark.verdict !== 'pending';
}
