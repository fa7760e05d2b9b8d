import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PageLayout } from '../page-layout.ts';
import { PAGE_MM, textBlockPt } from '../page-layout.ts';
import type { Print } from '../paragraph-pieces.ts';
import type { ColumnType, Table as ReportTable, TableColumn } from '../table.ts';
import { columnShares, isWide } from '../table-widths.ts';
import { cellWords } from '../table-words.ts';
import { STYLE } from './styles.ts';
import { twipsOfMm, twipsOfPt } from './units.ts';
import { wordsRun } from './words.ts';

const ALIGNMENT: Record<ColumnType, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  text: AlignmentType.LEFT,
  number: AlignmentType.RIGHT,
  percent: AlignmentType.RIGHT,
  date: AlignmentType.CENTER,
};

/** In twips: words do not touch the lines around them. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table with its name above; the head comes again on every page, and no row is torn in two. */
export function tableBlocks(table: ReportTable, layout: PageLayout, print: Print): (Paragraph | Table)[] {
  const columns = table.columns.flatMap((column, at) => (column.isHidden === true ? [] : [{ column, at }]));
  const total = widthTwips(layout, isWide(table));
  const shares = columnShares(table, total / twipsOfPt(layout.tablePt));
  const widths = shares.map((share) => Math.floor(share * total));
  const cell = (paragraph: Paragraph, index: number) =>
    new TableCell({ children: [paragraph], width: { size: widths[index] ?? 0, type: WidthType.DXA } });
  const head = columns.map(({ column }, index) =>
    cell(new Paragraph({ style: STYLE.headerCell, children: [wordsRun(column.heading)] }), index),
  );
  const rows = table.rows.map((row) =>
    columns.map(({ column, at }, index) =>
      cell(cellParagraph(column, print(cellWords(column, row[at] ?? null))), index),
    ),
  );
  return [
    new Paragraph({ style: STYLE.caption, children: [wordsRun(table.name)] }),
    new Table({
      layout: TableLayoutType.FIXED,
      margins: CELL_MARGINS,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({ children: head, tableHeader: true, cantSplit: true }),
        ...rows.map((children) => new TableRow({ children, cantSplit: true })),
      ],
    }),
  ];
}

function cellParagraph({ type }: TableColumn, words: string): Paragraph {
  return new Paragraph({ style: STYLE.cell, alignment: ALIGNMENT[type], children: [wordsRun(words)] });
}

function widthTwips(layout: PageLayout, isAcross: boolean): number {
  if (!isAcross) return twipsOfPt(textBlockPt(layout).width);
  return twipsOfMm(PAGE_MM.height - layout.marginMm.left - layout.marginMm.right);
}
