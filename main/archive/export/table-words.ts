import { chineseDate, chineseDay } from './dates.ts';
import type { TableCell, TableColumn } from './table.ts';

/** What a cell of a table shows on paper; nothing for null. Numbers are written out, without an exponent. */
export function cellWords({ type }: TableColumn, cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return type === 'percent' ? `${plainNumber(cell)}%` : plainNumber(cell);
  if (type !== 'date') return cell;
  return cell.length > 'YYYY-MM-DD'.length ? chineseDay(cell) : chineseDate(cell);
}

/** 15 digits are what a double holds for certain; more would show what binary fractions add (0.1 + 0.2). */
function plainNumber(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 15, useGrouping: false }).format(value);
}
