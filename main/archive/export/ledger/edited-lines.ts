import { REFILL_FIELDS, type RefillField } from '../../../contract/ledger-paper.ts';
import { HEADINGS, HIDDEN_HEADINGS } from './ledger-columns.ts';
import { type Fingerprint, plainCell, readFingerprint } from './ledger-line.ts';

/** A sheet as it was read: its name and its rows, a cell null where there is nothing. */
export type ReadSheet = { name: string; rows: (string | number | null)[][] };

/** A line of an edited ledger that names its row. Cells whose column is no longer there are absent. */
export type EditedLine = {
  sheet: string;
  /** From 1, as on the screen. */
  line: number;
  id: string;
  bulletin: string;
  fingerprint: Fingerprint;
  words: string;
  cells: Partial<Record<RefillField, string>>;
};

/** A line that somebody wrote into it. */
export type NewLine = { sheet: string; line: number; words: string };

/** Somebody may have put a title above the head of the table. */
const DEEPEST_HEAD = 20;

/** Below the rows stands a line of sums, and perhaps a remark: no row has fewer filled cells than this. */
const FEWEST_CELLS = 2;

/** The lines of the sheets that are tables of a ledger; null where none is. */
export function editedLines(sheets: readonly ReadSheet[]): { lines: EditedLine[]; added: NewLine[] } | null {
  const tables = sheets.flatMap((sheet) => {
    const at = sheet.rows.slice(0, DEEPEST_HEAD).findIndex(isHead);
    return at < 0 ? [] : [linesOf(sheet, at)];
  });
  if (tables.length === 0) return null;
  return { lines: tables.flatMap(({ lines }) => lines), added: tables.flatMap(({ added }) => added) };
}

function isHead(row: ReadSheet['rows'][number]): boolean {
  return Object.values(HIDDEN_HEADINGS).every((heading) => row.includes(heading)) && row.includes(HEADINGS.quote);
}

function linesOf({ name: sheet, rows }: ReadSheet, at: number): { lines: EditedLine[]; added: NewLine[] } {
  const head = rows[at] ?? [];
  const lines: EditedLine[] = [];
  const added: NewLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue;
    const cell = (heading: string) => plainCell(String(row[head.indexOf(heading)] ?? ''));
    const fingerprint = readFingerprint(cell(HIDDEN_HEADINGS.fingerprint));
    const [id, bulletin, words] = [cell(HIDDEN_HEADINGS.id), cell(HIDDEN_HEADINGS.bulletin), cell(HEADINGS.quote)];
    const place = { sheet, line: index + 1, words };
    if (fingerprint !== null && id !== '' && bulletin !== '') {
      const shown = REFILL_FIELDS.filter((field) => head.includes(HEADINGS[field]));
      const cells = Object.fromEntries(shown.map((field) => [field, cell(HEADINGS[field])]));
      lines.push({ ...place, id, bulletin, fingerprint, cells });
    } else if (row.filter((value) => value !== null && value !== '').length >= FEWEST_CELLS) {
      added.push(place);
    }
  }
  return { lines, added };
}
