import { evidenceNumber } from '../../../contract/evidence.ts';
import { differenceOf } from '../../../contract/figures.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../contract/ledger-paper.ts';
import { chineseDay } from '../dates.ts';
import { NOT_STATED, VERDICT_LABELS } from '../labels.ts';
import type { TableCell, TableColumn } from '../table.ts';
import { fingerprintOf, type LedgerLine } from './ledger-line.ts';

type Cell = (line: LedgerLine, number: number) => TableCell;
type Column = Omit<TableColumn, 'key'> & { cell: Cell };

/** Narrow, so that a sheet of all columns can be read in print: what is long runs on below. */
const WIDE = { least: 7, most: 12 };
const SHORT = { least: 4, most: 7 };
const WORDS = { least: 12, most: 20 };
const BOTH_KNOWN = 'AND(ISNUMBER([reported]),ISNUMBER([verified]))';

/** What ends the name of an office that one person holds; everything else that answers for a measure is a unit. */
const OFFICE = /(?:书记|主任|长|常委|委员|领导|负责人|同志|主席|干部)$/;

const COLUMNS: Record<LedgerColumn, Column> = {
  number: { heading: '序号', type: 'number', cell: (_, number) => number },
  unit: { heading: '单位', type: 'text', cell: ({ unit }) => unit ?? NOT_STATED },
  problem: { heading: '反馈问题', type: 'text', width: WIDE, cell: ({ problem }) => problem ?? NOT_STATED },
  manifestation: {
    heading: '具体表现',
    type: 'text',
    width: WIDE,
    cell: ({ manifestation }) => manifestation ?? NOT_STATED,
  },
  measure: { heading: '整改措施', type: 'text', width: WORDS, cell: ({ measure }) => measure ?? NOT_STATED },
  leader: { heading: '责任领导', type: 'text', width: SHORT, cell: ({ responsible }) => named(responsible, true) },
  responsible: {
    heading: '责任单位',
    type: 'text',
    width: SHORT,
    cell: ({ responsible }) => named(responsible, false),
  },
  limit: { heading: '时限', type: 'date', width: SHORT, cell: ({ limits }) => listed(limits) },
  state: { heading: '完成状态', type: 'text', width: SHORT, cell: ({ states }) => listed(states) },
  subject: { heading: '数据项', type: 'text', width: WIDE, cell: ({ subject }) => subject },
  reported: {
    heading: '申报数',
    type: 'number',
    width: WIDE,
    cell: ({ figures, reportedWords }) => numberIn(figures?.reported) ?? reportedWords ?? NOT_STATED,
  },
  verified: { heading: '核实数', type: 'number', cell: ({ figures }) => numberIn(figures?.verified) },
  difference: {
    heading: '差异',
    type: 'number',
    formula: `IF(${BOTH_KNOWN},[verified]-[reported],"")`,
    cell: ({ figures }) => numberIn(figures && differenceOf(figures)),
  },
  rate: {
    heading: '差异率',
    type: 'percent',
    formula: `IF(${BOTH_KNOWN},IF([reported]=0,"",([verified]-[reported])/[reported]*100),"")`,
    cell: ({ figures }) => differenceRate(numberIn(figures?.reported), numberIn(figures && differenceOf(figures))),
  },
  figureUnit: { heading: '计量单位', type: 'text', cell: ({ figures }) => figures?.unit || null },
  quote: { heading: '原文', type: 'text', width: WORDS, cell: ({ words }) => words },
  source: { heading: '出处', type: 'text', width: WIDE, cell: ({ source }) => source },
  verdict: {
    heading: '核查结论',
    type: 'text',
    choices: Object.values(VERDICT_LABELS),
    cell: ({ mark }) => (mark?.verdict ? VERDICT_LABELS[mark.verdict] : null),
  },
  evidence: {
    heading: '证据编号',
    type: 'text',
    width: SHORT,
    cell: (line) => evidenceNumbers(line).join('、') || null,
  },
  checker: { heading: '核查人/日期', type: 'text', width: SHORT, cell: (line) => checkerWords(line) || null },
  reviewer: { heading: '复核人/日期', type: 'text', width: SHORT, cell: (line) => reviewerWords(line) || null },
  closed: {
    heading: '是否销号',
    type: 'text',
    choices: ['是', '否'],
    cell: ({ mark }) => mark && (mark.closed ? '是' : '否'),
  },
  note: { heading: '备注', type: 'text', width: WIDE, cell: ({ mark }) => mark?.note || null },
};

/** Headings by which an edited ledger is known again; the hidden ones stand at the end of every sheet. */
export const HIDDEN_HEADINGS = { id: '标识', bulletin: '资料标识', fingerprint: '核对码' } as const;

const HIDDEN: readonly (TableColumn & { cell: Cell })[] = [
  { key: 'id', heading: HIDDEN_HEADINGS.id, type: 'text', isHidden: true, cell: ({ id }) => id },
  {
    key: 'bulletin',
    heading: HIDDEN_HEADINGS.bulletin,
    type: 'text',
    isHidden: true,
    cell: ({ bulletin }) => bulletin,
  },
  { key: 'fingerprint', heading: HIDDEN_HEADINGS.fingerprint, type: 'text', isHidden: true, cell: fingerprintOf },
];

/** What the columns that can be brought back, and the words that they are checked by, are headed with. */
export const HEADINGS: Record<'quote' | 'verdict' | 'verified' | 'note' | 'closed', string> = {
  quote: COLUMNS.quote.heading,
  verdict: COLUMNS.verdict.heading,
  verified: COLUMNS.verified.heading,
  note: COLUMNS.note.heading,
  closed: COLUMNS.closed.heading,
};

/** Columns that belong together: a formula needs the cells that it names. */
const NEEDED: Partial<Record<LedgerColumn, readonly LedgerColumn[]>> = {
  difference: ['reported', 'verified'],
  rate: ['reported', 'verified'],
};

/** Columns of a table with their cells, in the usual order; those that formulas need come with them. */
export function columnsOf(chosen: readonly LedgerColumn[], isRefillable: boolean): (TableColumn & { cell: Cell })[] {
  const wanted = new Set(chosen.flatMap((name) => [name, ...(NEEDED[name] ?? [])]));
  // The words tell whether a line still stands beside its hidden id: some people sort a part of the columns.
  if (isRefillable) wanted.add('quote');
  const shown = LEDGER_COLUMNS.filter((name) => wanted.has(name)).map((name) => ({ key: name, ...COLUMNS[name] }));
  return isRefillable ? [...shown, ...HIDDEN] : shown;
}

/** 佐证1-1, 佐证1-2 … of the row's mark. */
export function evidenceNumbers({ mark }: LedgerLine): string[] {
  if (!mark) return [];
  return mark.evidence.map((_, index) => evidenceNumber(mark.number, index + 1) ?? `佐证${index + 1}`);
}

/** Who judged a row and when; of a row that nobody judged yet, whose it is. */
export function checkerWords({ mark, checker }: LedgerLine): string {
  return mark ? `${checker} ${chineseDay(mark.modifiedAt)}` : checker;
}

export function reviewerWords({ mark }: LedgerLine): string {
  const review = mark?.review;
  if (!review) return '';
  return `${review.reviewer} ${review.outcome === 'agreed' ? '同意' : '不同意'} ${chineseDay(review.at)}`;
}

function named(responsible: readonly string[], isLeader: boolean): string {
  return listed(responsible.filter((name) => OFFICE.test(name) === isLeader));
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? NOT_STATED : words.join('、');
}

/** Decimal text as a number; a spreadsheet holds no more than 15 digits of it. */
function numberIn(decimal: string | null | undefined): number | null {
  return decimal === null || decimal === undefined ? null : Number(decimal);
}

function differenceRate(reported: number | null, difference: number | null): number | null {
  return reported === null || reported === 0 || difference === null ? null : (difference / reported) * 100;
}
