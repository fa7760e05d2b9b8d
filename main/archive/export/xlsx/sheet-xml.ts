import type { Table, TableCell, TableColumn } from '../table.ts';
import { columnWidths, linesIn } from '../table-widths.ts';
import { cellWords } from '../table-words.ts';
import { headerXml, rowXml, sumXml } from './cell-xml.ts';
import { escapeSheetString, escapeXml } from './escape-xml.ts';
import { cellName, columnLetters } from './references.ts';

/** Rows below the last one in which the choices of a column may still be picked from a list. */
const SPARE_ROWS = 500;

/** Spreadsheets measure columns in half-width figures; a little more keeps the arrow of the filter off the words. */
const UNITS_PER_CHARACTER = 2;
const ROOM_UNITS = 3;

/** Where the choices of a column stand on the sheet of lists: `选项!$B$1:$B$6`. */
export type ChoiceRanges = ReadonlyMap<string, string>;

/** One sheet, piece by piece: a head that stays in sight, filters, widths that fit, lists of choices, titles on every page. */
export function* sheetXml(table: Table, choices: ChoiceRanges): Generator<string> {
  const { columns, rows } = table;
  const last = cellName(Math.max(columns.length - 1, 0), rows.length + 1);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `<cols>${columnsXml(table)}</cols><sheetData>${headerXml(table)}`;
  const widths = widthsOf(table);
  for (const [index, row] of rows.entries())
    yield rowXml(row, table, { row: index + 2, heightPt: heightOf(row, columns, widths) });
  if (rows.length > 0 && columns.some(({ isSummed }) => isSummed)) yield sumXml(table);
  yield `</sheetData><autoFilter ref="A1:${last}"/>${validationsXml(table, choices)}`;
  yield '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield `<pageSetup paperSize="${paperFor(table)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
  yield '<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>';
}

/** Excel's highest row (https://support.microsoft.com/office/excel-specifications-and-limits) holds 27 lines. */
const LINE_PT = 15;
const MOST_LINES = 27;

/** Widths by the place of the column; 0 for those that are hidden. */
function widthsOf(table: Table): number[] {
  const widths = columnWidths(table).values();
  return table.columns.map(({ isHidden }) => (isHidden === true ? 0 : Number(widths.next().value ?? 0)));
}

/** High enough for every cell that runs on below: not every program finds that out when it opens a file. */
function heightOf(row: readonly TableCell[], columns: readonly TableColumn[], widths: readonly number[]): number {
  const lines = columns.map((column, at) => {
    const width = widths[at] ?? 0;
    return width === 0 ? 1 : linesIn(cellWords(column, row[at] ?? null), width);
  });
  return Math.min(Math.max(1, ...lines), MOST_LINES) * LINE_PT;
}

/** Codes of paper sizes (ECMA-376, 18.18.50). A sheet too wide to be read on A4 is set for A3. */
const A4 = 9;
const A3 = 8;
const MOST_CHARACTERS_ON_A4 = 90;

function paperFor(table: Table): number {
  const characters = columnWidths(table).reduce((sum, width) => sum + width, 0);
  return characters > MOST_CHARACTERS_ON_A4 ? A3 : A4;
}

function columnsXml(table: Table): string {
  const widths = widthsOf(table);
  return table.columns
    .map(({ isHidden }, at) => {
      const width = isHidden === true ? 0 : (widths[at] ?? 0) * UNITS_PER_CHARACTER + ROOM_UNITS;
      const range = `min="${at + 1}" max="${at + 1}"`;
      return `<col ${range} width="${width}" customWidth="1"${isHidden === true ? ' hidden="1"' : ''}/>`;
    })
    .join('');
}

function validationsXml({ columns, rows }: Table, choices: ChoiceRanges): string {
  const lists = columns.flatMap(({ key, heading }, at) => {
    const range = choices.get(key);
    if (range === undefined) return [];
    const cells = `${cellName(at, 2)}:${cellName(at, rows.length + 1 + SPARE_ROWS)}`;
    const error = `errorTitle="${escapeXml(heading)}" error="请从列表中选取。"`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${error} sqref="${cells}"><formula1>${escapeXml(range)}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** The sheet that holds the lists of choices, one column each. */
export function* choicesXml(lists: readonly (readonly string[])[]): Generator<string> {
  const depth = Math.max(0, ...lists.map(({ length }) => length));
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  for (let row = 0; row < depth; row++) {
    const cells = lists.map((list, at) => {
      const choice = list[row];
      if (choice === undefined) return '';
      const words = `<is><t xml:space="preserve">${escapeSheetString(choice)}</t></is>`;
      return `<c r="${columnLetters(at)}${row + 1}" t="inlineStr">${words}</c>`;
    });
    yield `<row r="${row + 1}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
