import type { TableColumn } from '../table.ts';

/** The letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The name of a cell, its column from 0, its row from 1 as on the screen. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/**
 * A column's formula for one row: `[checked]-[claimed]` as `F7-E7`. Throws a RangeError for a key that is no column: it
 * is the composer's slip, not the reader's.
 */
export function formulaForRow(formula: string, columns: readonly TableColumn[], row: number): string {
  return formula.replace(/\[([^[\]]+)\]/g, (_, key: string) => {
    const index = columns.findIndex((column) => column.key === key);
    if (index < 0) throw new RangeError(`the formula ${formula} names no column ${key}`);
    return cellName(index, row);
  });
}
