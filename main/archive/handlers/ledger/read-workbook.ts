import { readFileSync, statSync } from 'node:fs';
import readExcel from 'read-excel-file/universal';
import { openZip } from '../../database/zip/read-zip.ts';
import type { ReadSheet } from '../../export/ledger/edited-lines.ts';

/** More than a ledger of 200 bulletins comes to; a file that unfolds to more is not read. */
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Reads the values of a workbook, whatever program saved it last; of a formula the value that was calculated. Every part
 * is looked at before any is read, so that a small file cannot unfold without end. Gives null for what is no workbook.
 * Throws `not-found`, `unreadable`, `too-large`.
 */
export async function readWorkbook(path: string): Promise<ReadSheet[] | null> {
  const zip = await openZip(path);
  try {
    if (!zip.names.includes('xl/workbook.xml')) return null;
    let left = MOST_BYTES - statSync(path).size;
    for (const name of zip.names) left -= (await zip.read(name, Math.max(0, left))).length;
  } finally {
    zip.close();
  }
  const bytes = readFileSync(path);
  const sheets = await readExcel(new Uint8Array(bytes).buffer, { trim: false }).catch(() => null);
  return sheets?.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })) ?? null;
}

/** Dates and truth values are nothing that is brought back: they are told as words. */
function cellOf(cell: unknown): string | number | null {
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  return cell === null || cell === undefined ? null : String(cell);
}
