import type { PlacedAnnotation } from '../../contract/annotation.ts';
import { differenceOf } from '../../contract/figures.ts';
import type { AnnotationGroup } from './annotations-report.ts';
import { type CitedPlace, classedSource } from './cite.ts';
import { COLOUR_LABELS, KIND_LABELS, STATE_LABELS, VERDICT_LABELS } from './labels.ts';
import { type CiteEvidence, evidenceWords, reviewWords } from './report-comment.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

type Entry = { annotation: PlacedAnnotation; place: CitedPlace; number: number };
type Column = TableColumn & { cell: (entry: Entry, citeEvidence: CiteEvidence) => TableCell };

const WIDE = { least: 10, most: 24 };

const COLUMNS: readonly Column[] = [
  { key: 'number', heading: '序号', type: 'number', cell: ({ number }) => number },
  { key: 'bulletin', heading: '资料', type: 'text', cell: ({ place }) => place.shortTitle },
  { key: 'kind', heading: '类型', type: 'text', cell: ({ annotation }) => KIND_LABELS[annotation.kind] },
  {
    key: 'verdict',
    heading: '核查结论',
    type: 'text',
    choices: Object.values(VERDICT_LABELS),
    cell: ({ annotation }) => annotation.verdict && VERDICT_LABELS[annotation.verdict],
  },
  {
    key: 'colour',
    heading: '用途',
    type: 'text',
    choices: Object.values(COLOUR_LABELS),
    cell: ({ annotation }) => annotation.colour && COLOUR_LABELS[annotation.colour],
  },
  { key: 'quote', heading: '原文', type: 'text', width: WIDE, cell: ({ annotation }) => annotation.quote },
  { key: 'source', heading: '出处', type: 'text', width: WIDE, cell: ({ place }) => classedSource(place) },
  { key: 'note', heading: '说明', type: 'text', width: WIDE, cell: ({ annotation }) => annotation.note || null },
  { key: 'tags', heading: '标签', type: 'text', cell: ({ annotation }) => annotation.tags.join('、') || null },
  {
    key: 'reported',
    heading: '申报数',
    type: 'number',
    cell: ({ annotation }) => figure(annotation.figures?.reported),
  },
  {
    key: 'verified',
    heading: '核实数',
    type: 'number',
    cell: ({ annotation }) => figure(annotation.figures?.verified),
  },
  {
    key: 'difference',
    heading: '差异',
    type: 'number',
    formula: 'IF(OR([reported]="",[verified]=""),"",[verified]-[reported])',
    cell: ({ annotation }) => figure(annotation.figures && differenceOf(annotation.figures)),
  },
  { key: 'unit', heading: '计量单位', type: 'text', cell: ({ annotation }) => annotation.figures?.unit || null },
  {
    key: 'evidence',
    heading: '佐证',
    type: 'text',
    width: WIDE,
    cell: ({ annotation }, citeEvidence) => evidenceWords(annotation, citeEvidence).join('\n') || null,
  },
  {
    key: 'closed',
    heading: '是否销号',
    type: 'text',
    choices: ['是', '否'],
    cell: ({ annotation }) => closedWord(annotation),
  },
  {
    key: 'review',
    heading: '复核',
    type: 'text',
    width: WIDE,
    cell: ({ annotation }) => annotation.review && reviewWords(annotation.review),
  },
  { key: 'state', heading: '定位', type: 'text', cell: ({ annotation }) => STATE_LABELS[annotation.state] },
  { key: 'author', heading: '标注人', type: 'text', cell: ({ annotation }) => annotation.author },
  { key: 'authorUnit', heading: '所在单位', type: 'text', cell: ({ annotation }) => annotation.unit || null },
  { key: 'modified', heading: '日期', type: 'date', cell: ({ annotation }) => annotation.modifiedAt },
  { key: 'id', heading: '标识', type: 'text', isHidden: true, cell: ({ annotation }) => annotation.id },
];

/** All annotations as one typed table, in the order of the groups: for a sheet, or a file of values. */
export function annotationsTable(groups: readonly AnnotationGroup[], citeEvidence: CiteEvidence): Table {
  const entries = groups.flatMap((group) => group.entries).map((entry, index) => ({ ...entry, number: index + 1 }));
  return {
    name: '标注汇总',
    columns: COLUMNS.map(({ cell, ...column }) => column),
    rows: entries.map((entry) => COLUMNS.map(({ cell }) => cell(entry, citeEvidence))),
  };
}

/** Decimal text as a number; a spreadsheet holds no more than 15 digits of it. */
function figure(decimal: string | null | undefined): number | null {
  return decimal === null || decimal === undefined ? null : Number(decimal);
}

function closedWord({ kind, closed }: PlacedAnnotation): string | null {
  if (kind !== 'verdict') return null;
  return closed ? '是' : '否';
}
