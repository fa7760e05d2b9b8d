import type { Table } from './table.ts';
import { cellWords } from './table-words.ts';

/** More columns than these are set across the page. */
const MOST_UPRIGHT_COLUMNS = 6;

/** Whether a table is too wide for an upright page. */
export function isWide({ columns }: Pick<Table, 'columns'>): boolean {
  return columns.filter(({ isHidden }) => isHidden !== true).length > MOST_UPRIGHT_COLUMNS;
}

const USUAL_WIDTH = { least: 4, most: 40 };

/** Widths of the columns that are shown, in full-width characters: wide enough for nine cells of ten, within bounds. */
export function columnWidths({ columns, rows }: Table): number[] {
  return columns.flatMap((column, at) => {
    if (column.isHidden === true) return [];
    const { least, most } = column.width ?? USUAL_WIDTH;
    const lengths = rows.map((row) => longestLine(cellWords(column, row[at] ?? null))).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return [Math.min(Math.max(least, longestLine(column.heading), usual), most)];
  });
}

/** Room on both sides of the words of a cell, in full-width characters. */
const CELL_ROOM = 1.2;

/**
 * Widths of the columns that are shown, as shares of a line of so many full-width characters: together 1. A column of numbers
 * gets what its longest number takes, for a number that is broken in two is misread; the others share the rest.
 */
export function columnShares(table: Table, lineCharacters: number): number[] {
  const wanted = columnWidths(table);
  const needed = table.columns.flatMap((column, at) => (column.isHidden === true ? [] : [longestNumber(table, at)]));
  const taken = needed.reduce((sum, width) => sum + width, 0);
  const sharing = wanted.reduce((sum, width, at) => sum + (needed[at] ? 0 : width), 0);
  const rest = lineCharacters - taken;
  // Where numbers alone fill the line, all give way alike.
  if (sharing === 0 || rest < lineCharacters / 3) return inProportion(wanted);
  return inProportion(wanted.map((width, at) => needed[at] || (width / sharing) * rest));
}

/** 0 for a column without numbers. */
function longestNumber({ columns, rows }: Table, at: number): number {
  const column = columns[at];
  if (column === undefined) return 0;
  const widths = rows.flatMap((row) =>
    typeof row[at] === 'number' ? [widthOf(cellWords(column, row[at] ?? null))] : [],
  );
  return widths.length === 0 ? 0 : Math.max(...widths, 2) + CELL_ROOM;
}

function inProportion(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((width) => width / sum);
}

/** How many lines words take in a column of a width in full-width characters. */
export function linesIn(words: string, width: number): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Half-width characters take half the room. */
function longestLine(words: string): number {
  return Math.max(...words.split('\n').map(widthOf));
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character > '\u00ff' ? 1 : 0.5;
  return width;
}
