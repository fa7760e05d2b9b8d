import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell of a sheet of ours: the line whose words are these, the column with this heading, and what is typed into it. */
export type CellEdit = { sheet: 1 | 2; words: string; heading: string; value: string | number };

/** Types into cells of a workbook that this program wrote, as a spreadsheet would: the rest of the file stays as it is. */
export function editXlsx(path: string, edits: readonly CellEdit[]): void {
  const parts = unzipSync(readFileSync(path));
  for (const { sheet, words, heading, value } of edits) {
    const name = `xl/worksheets/sheet${sheet}.xml`;
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const column = columnOf(xml, heading);
    const line = lineOf(xml, words, columnOf(xml, '原文'));
    parts[name] = strToU8(replaceCell(xml, `${column}${line}`, value));
  }
  writeFileSync(path, zipSync(parts));
}

/** Rewrites a sheet as a whole, such as by taking a row out. */
export function rewriteSheet(path: string, sheet: 1 | 2, rewrite: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path));
  const name = `xl/worksheets/sheet${sheet}.xml`;
  parts[name] = strToU8(rewrite(strFromU8(parts[name] ?? new Uint8Array())));
  writeFileSync(path, zipSync(parts));
}

/** The letters of the column with a heading. */
export function columnOf(xml: string, heading: string): string {
  const column = new RegExp(`<c r="([A-Z]+)1"[^>]*><is><t[^>]*>${heading}</t>`).exec(xml)?.[1];
  if (column === undefined) throw new Error(`the sheet has no column ${heading}`);
  return column;
}

/** The first line whose cell in a column holds some words. */
export function lineOf(xml: string, words: string, column: string): number {
  const cells = xml.matchAll(new RegExp(`<c r="${column}(\\d+)"[^>]*><is><t[^>]*>([^<]*)</t>`, 'g'));
  for (const [, line, found] of cells) if (line !== '1' && found?.includes(words)) return Number(line);
  throw new Error(`no line of the sheet has ${words}`);
}

function replaceCell(xml: string, name: string, value: string | number): string {
  const cell = new RegExp(`<c r="${name}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
  if (!cell.test(xml)) throw new Error(`the sheet has no cell ${name}`);
  return xml.replace(cell, (_, style = '') =>
    typeof value === 'number'
      ? `<c r="${name}"${style}><v>${value}</v></c>`
      : `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
  );
}
