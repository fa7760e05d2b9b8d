import validate from '@ooxml-tools/validate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../main/archive/export/table.ts';
import { excelDate } from '../../../../main/archive/export/xlsx/excel-date.ts';
import { columnLetters } from '../../../../main/archive/export/xlsx/references.ts';
import { writeXlsx } from '../../../../main/archive/export/xlsx/write-xlsx.ts';
import { partsOf } from '../../../helpers/docx-parts.ts';
import { OFFICE, throughOffice } from '../../../helpers/office.ts';

const LEDGER: Table = {
  name: '整改事项',
  columns: [
    { key: 'number', heading: '序号', type: 'number' },
    { key: 'unit', heading: '单位', type: 'text' },
    { key: 'claimed', heading: '申报数', type: 'number', isSummed: true },
    { key: 'checked', heading: '核实数', type: 'number', isSummed: true },
    { key: 'difference', heading: '差异', type: 'number', formula: 'IF([checked]="","",[checked]-[claimed])' },
    { key: 'rate', heading: '完成率', type: 'percent' },
    { key: 'due', heading: '时限', type: 'date' },
    { key: 'verdict', heading: '核查结论', type: 'text', choices: ['待核', '属实', '部分属实，另附说明'] },
    { key: 'id', heading: '编号', type: 'text', isHidden: true },
  ],
  rows: [
    [1, '徐汇区', 300, 298, -2, 60.79, '2023-08-29', '部分属实，另附说明', 'm-1'],
    [2, '=cmd|"/c calc"!A0', 2853.58, null, null, null, '2023-08', '待核', 'm-2'],
    [3, '+1\n-2\u0000\u202e<b>&_x0041_', 0.1, 0.2, 0.1, 100, null, null, 'm-3'],
  ],
};

const bytesOf = (tables: readonly Table[]) => Buffer.concat([...writeXlsx(tables)]);
/** UTF-8, and each cell as it looks on the screen. */
const AS_SHOWN = ':Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

const cellOf = (xml: string, name: string) => new RegExp(`<c r="${name}".*?(?:</c>|/>)`).exec(xml)?.[0];

describe('an Excel workbook', () => {
  it('has no fault that Microsoft’s own validator finds', async () => {
    expect(await validate(bytesOf([LEDGER]), 'xlsx')).toEqual([]);
    expect(await validate(bytesOf([LEDGER, { ...LEDGER, name: '数据:/[台账]', rows: [] }]), 'xlsx')).toEqual([]);
  });

  it('reads back as it was given: numbers, dates, words', async () => {
    const [sheet] = await readExcel(bytesOf([LEDGER]));
    const rows = sheet?.data ?? [];
    expect(rows[1]?.slice(0, 6)).toEqual([1, '徐汇区', 300, 298, -2, 60.79]);
    expect(rows[1]?.[6]).toEqual(new Date('2023-08-29'));
    expect(rows[2]?.[1]).toBe('=cmd|"/c calc"!A0');
    expect(rows[3]?.[1]).toBe('+1\n-2<b>&_x0041_');
    expect(rows[3]?.[8]).toBe('m-3');
  });

  it('adds up to what the engine adds up to, and calculates differences', () => {
    const xml = partsOf(bytesOf([LEDGER]))['xl/worksheets/sheet1.xml'] ?? '';
    const sum = LEDGER.rows.reduce((all, row) => all + Number(row[2] ?? 0), 0);
    expect(cellOf(xml, 'C5')).toContain(`<f>SUBTOTAL(109,C2:C4)</f><v>${sum}</v>`);
    expect(cellOf(xml, 'E2')).toContain('<f>IF(D2=&quot;&quot;,&quot;&quot;,D2-C2)</f><v>-2</v>');
  });

  it('keeps its head in sight and on every page, filters, offers the choices, hides what identifies a row', () => {
    const parts = partsOf(bytesOf([LEDGER]));
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:I4"/>');
    expect(xml).toMatch(/<col min="9" max="9" width="0" customWidth="1" hidden="1"\/>/);
    expect(xml).toMatch(/<dataValidation type="list".*?sqref="H2:H504"><formula1>'选项'!\$A\$1:\$A\$3</);
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'整改事项'!$1:$1<`,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain('部分属实，另附说明');
  });

  it('makes columns wide enough for Chinese', () => {
    const wide = { ...LEDGER, columns: LEDGER.columns.slice(0, 2), rows: [[1, '市委第一巡视组反馈意见整改落实情况']] };
    const xml = partsOf(bytesOf([wide]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(Number(/<col min="2" max="2" width="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThanOrEqual(17 * 2);
  });

  it('is set for larger paper where A4 would make it too small to read', () => {
    const paper = (table: Table) =>
      /paperSize="(\d)"/.exec(partsOf(bytesOf([table]))['xl/worksheets/sheet1.xml'] ?? '')?.[1];
    const wide = LEDGER.columns.map((column) => ({ ...column, width: { least: 20, most: 20 } }));
    expect(paper(LEDGER)).toBe('9');
    expect(paper({ ...LEDGER, columns: wide })).toBe('8');
  });

  it('holds a note of 100,000 characters as far as a cell can, and says so', async () => {
    const long = { ...LEDGER, columns: LEDGER.columns.slice(0, 2), rows: [[1, '长'.repeat(100_000)]] };
    expect(await validate(bytesOf([long]), 'xlsx')).toEqual([]);
    const [sheet] = await readExcel(bytesOf([long]));
    const words = String(sheet?.data[1]?.[1]);
    expect(words).toHaveLength(32_767);
    expect(words).toMatch(/从略/);
  });

  it('refuses a formula that names no column', () => {
    const column = { key: 'a', heading: 'a', type: 'number', formula: '[b]+1' } as const;
    expect(() => bytesOf([{ name: 'x', columns: [column], rows: [[1]] }])).toThrow(RangeError);
  });

  it('is calculated alike by LibreOffice', { timeout: 120_000 }, async ({ skip }) => {
    if (!OFFICE.hasCalc) skip('LibreOffice Calc is not installed: what it makes of the workbook was not checked');
    const csv = Buffer.from(await throughOffice(bytesOf([LEDGER]), 'xlsx', 'csv', AS_SHOWN)).toString('utf8');
    const sum = LEDGER.rows.reduce((all, row) => all + Number(row[2] ?? 0), 0);
    expect(csv).toContain(`,${sum},298.2,`);
    expect(csv).toContain('2023年8月29日');
    expect(csv).toContain('60.79%');
    expect(csv).toContain('=cmd|');
  });
});

describe('dates of a spreadsheet', () => {
  it.each([
    ['2023-08-29', { serial: 45167, precision: 'day' }],
    ['2023-08', { serial: 45139, precision: 'month' }],
    ['1900-03-01', { serial: 61, precision: 'day' }],
    ['1899-12-31', null],
    ['2023-02-30', null],
    ['近期', null],
  ])('%s', (date, expected) => {
    expect(excelDate(date)).toEqual(expected);
  });
});

describe('letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
