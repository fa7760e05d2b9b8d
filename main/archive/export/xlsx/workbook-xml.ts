import type { Table } from '../table.ts';
import { escapeXml } from './escape-xml.ts';
import { columnLetters } from './references.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The sheet of choices, which nobody needs to see. */
export const CHOICES_SHEET = '选项';

/** Names of sheets that every spreadsheet takes: no more than 31 units, none of []:*?/\, no two alike whatever the case. */
export function sheetNames(tables: readonly Table[]): string[] {
  const names: string[] = [];
  for (const { name } of tables) {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 28) || '表';
    let free = base;
    for (
      let count = 2;
      names.some((known) => known.toLowerCase() === free.toLowerCase()) || free === CHOICES_SHEET;
      count++
    )
      free = `${base}${count}`;
    names.push(free);
  }
  return names;
}

/** A sheet's name inside a formula. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The parts that hold a workbook of some sheets together, by their path in the file. `names` are those of all sheets. */
export function workbookParts(tables: readonly Table[], names: readonly string[]): Record<string, string> {
  const sheets = names.map((name, at) => {
    const state = at >= tables.length ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const defined = tables.flatMap((table, at) => definedNames(table, names[at] ?? '', at));
  const overrides = names.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet'));
  const relations = names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${overrides.join('')}${override('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${defined.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
  };
}

/** The filter, and the row that is printed again on every page (ECMA-376, 18.2.5). */
function definedNames({ columns, rows }: Table, name: string, at: number): string[] {
  const sheet = escapeXml(quotedSheet(name));
  const last = columnLetters(Math.max(columns.length - 1, 0));
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!$A$1:$${last}$${rows.length + 1}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
  ];
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
