import { cleanWords } from './clean-words.ts';
import type { Table, TableCell, TableColumn } from './table.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a table as comma-separated values (RFC 4180) that a spreadsheet opens right at a double click: UTF-8 with a
 * byte order mark, CRLF at the end of lines. Numbers stay numbers; words that a spreadsheet would take for a formula are
 * made words again. The hidden columns are written too: nothing else identifies a row that comes back.
 */
export function* writeCsv({ columns, rows }: Table): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield record(columns.map(({ heading }) => field(heading)));
  for (const row of rows) yield record(columns.map((column, at) => cellField(column, row[at] ?? null)));
}

function cellField({ type }: TableColumn, cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return type === 'percent' ? `${cell}%` : String(cell);
  return field(cell);
}

/**
 * What begins like a formula begins with an apostrophe instead, which spreadsheets take as “this is text”
 * (https://owasp.org/www-community/attacks/CSV_Injection). Full-width signs count too: some programs read them alike.
 */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠\t]/;

/** A field with quotation marks around it, and so with anything inside. */
function field(words: string): string {
  const safe = cleanWords(words);
  return `"${(FORMULA.test(safe) ? `'${safe}` : safe).replaceAll('"', '""')}"`;
}

function record(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}
