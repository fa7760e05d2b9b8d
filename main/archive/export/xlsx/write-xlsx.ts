import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Table } from '../table.ts';
import { STYLES_XML } from './cell-styles.ts';
import { columnLetters } from './references.ts';
import { choicesXml, sheetXml } from './sheet-xml.ts';
import { CHOICES_SHEET, quotedSheet, sheetNames, workbookParts } from './workbook-xml.ts';

/**
 * Writes typed tables as an Excel workbook (ECMA-376 Transitional), one sheet each: numbers are numbers, dates are dates,
 * words are words whatever they begin with. Given piece by piece, so that a long ledger never stands in memory as one.
 * Throws a RangeError for a formula that names no column.
 */
export function* writeXlsx(tables: readonly Table[]): Generator<Uint8Array> {
  const lists = tables.map(({ columns }) => columns.filter(({ choices }) => choices !== undefined));
  const names = sheetNames(tables);
  const hasLists = lists.some(({ length }) => length > 0);
  const parts = workbookParts(tables, hasLists ? [...names, CHOICES_SHEET] : names);
  const zip = new Pieces();
  for (const [path, xml] of Object.entries({ ...parts, 'xl/styles.xml': STYLES_XML })) yield* zip.file(path, [xml]);
  let column = 0;
  for (const [at, table] of tables.entries()) {
    const ranges = new Map<string, string>();
    for (const { key, choices = [] } of lists[at] ?? []) {
      const letters = columnLetters(column++);
      ranges.set(key, `${quotedSheet(CHOICES_SHEET)}!$${letters}$1:$${letters}$${choices.length}`);
    }
    yield* zip.file(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table, ranges));
  }
  if (hasLists) {
    const choices = lists.flat().map((each) => each.choices ?? []);
    yield* zip.file(`xl/worksheets/sheet${names.length + 1}.xml`, choicesXml(choices));
  }
  yield* zip.end();
}

/** A zip file that hands out its bytes as they come. */
class Pieces {
  #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, data) => {
    if (error) throw error;
    this.#ready.push(data);
  });

  *file(path: string, xml: Iterable<string>): Generator<Uint8Array> {
    const file = new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    for (const piece of xml) {
      file.push(strToU8(piece));
      yield* this.#drain();
    }
    file.push(new Uint8Array(), true);
    yield* this.#drain();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#drain();
  }

  *#drain(): Generator<Uint8Array> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }
}
