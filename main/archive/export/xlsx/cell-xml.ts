import type { Table, TableCell, TableColumn } from '../table.ts';
import { cellWords } from '../table-words.ts';
import { type CellStyle, STYLE_OF_TYPE, styleIndex } from './cell-styles.ts';
import { escapeSheetString, escapeXml } from './escape-xml.ts';
import { excelDate } from './excel-date.ts';
import { cellName, columnLetters, formulaForRow } from './references.ts';

/** The most that a cell holds (https://support.microsoft.com/office/excel-specifications-and-limits): 32,767 UTF-16 units. */
const MOST_UNITS = 32_767;
const CUT = '……（过长，余下从略，全文见标注的其他导出格式）';

/** One row of cells. `row` counts from 1 as on the screen; the height in points is a first one, not one that is kept. */
export function rowXml(
  cells: readonly TableCell[],
  { columns }: Table,
  { row, heightPt }: { row: number; heightPt: number },
): string {
  const written = columns.map((column, at) => cellXml(column, cells[at] ?? null, { columns, at, row }));
  return `<row r="${row}" ht="${heightPt}">${written.join('')}</row>`;
}

export function headerXml({ columns }: Table): string {
  const cells = columns.map(({ heading }, at) => wordsXml(heading, 'header', cellName(at, 1)));
  return `<row r="1">${cells.join('')}</row>`;
}

/** The line below the rows that adds up the columns which ask for it, leaving out rows that a filter hides. */
export function sumXml({ columns, rows }: Table): string {
  const row = rows.length + 2;
  const label = columns.findIndex(({ isHidden, isSummed }) => isHidden !== true && isSummed !== true);
  const cells = columns.map((column, at) => {
    const name = cellName(at, row);
    if (at === label) return wordsXml('合计', 'header', name);
    if (column.isSummed !== true) return '';
    const letters = columnLetters(at);
    const formula = `SUBTOTAL(109,${letters}2:${letters}${row - 1})`;
    return `<c r="${name}" s="${styleIndex('sum')}"><f>${formula}</f><v>${sumOf(rows, at)}</v></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}

function sumOf(rows: readonly TableCell[][], at: number): number {
  return rows.reduce((sum, row) => {
    const cell = row[at];
    return typeof cell === 'number' ? sum + cell : sum;
  }, 0);
}

type Place = { columns: readonly TableColumn[]; at: number; row: number };

function cellXml(column: TableColumn, cell: TableCell, { columns, at, row }: Place): string {
  const name = cellName(at, row);
  if (column.formula !== undefined) {
    return calculatedXml(formulaForRow(column.formula, columns, row), column, cell, name);
  }
  if (cell === null) return `<c r="${name}" s="${styleIndex(styleOf(column))}"/>`;
  if (typeof cell === 'number') return numberXml(cell, STYLE_OF_TYPE[column.type], name);
  const date = column.type === 'date' ? excelDate(cell) : null;
  if (date !== null) return numberXml(date.serial, date.precision, name);
  return wordsXml(column.type === 'date' ? cellWords(column, cell) : cell, styleOf(column), name);
}

/** With the value that the engine calculated, for programs that show a file without calculating. */
function calculatedXml(formula: string, column: TableColumn, cell: TableCell, name: string): string {
  const style = styleIndex(styleOf(column));
  const written = `<f>${escapeXml(formula)}</f>`;
  if (typeof cell === 'number') return `<c r="${name}" s="${style}">${written}<v>${cell}</v></c>`;
  return `<c r="${name}" s="${style}" t="str">${written}<v>${escapeSheetString(cell ?? '')}</v></c>`;
}

function numberXml(value: number, style: CellStyle, name: string): string {
  return Number.isFinite(value)
    ? `<c r="${name}" s="${styleIndex(style)}"><v>${value}</v></c>`
    : wordsXml(String(value), 'text', name);
}

/** Always a string of its own, so that no program calculates it. */
function wordsXml(words: string, style: CellStyle, name: string): string {
  const kept = words.length > MOST_UNITS ? words.slice(0, MOST_UNITS - CUT.length) + CUT : words;
  const safe = style === 'text' && /^\s*[=+\-@]/.test(kept) ? 'wordsLikeFormula' : style;
  const text = `<is><t xml:space="preserve">${escapeSheetString(kept)}</t></is>`;
  return `<c r="${name}" s="${styleIndex(safe)}" t="inlineStr">${text}</c>`;
}

function styleOf({ type, choices }: TableColumn): CellStyle {
  return choices === undefined ? STYLE_OF_TYPE[type] : 'choice';
}
