import type { Table } from './table.ts';
import { cellWords } from './table-words.ts';

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
