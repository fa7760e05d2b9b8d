import type { ColumnType } from '../table.ts';

/** Number formats of our own begin at 164 (ECMA-376, 18.8.30). */
const NUMBER_FORMATS = { percent: 164, day: 165, month: 166 };

/** Formats in the order of their indexes in the style sheet. */
const CELLS = [
  'plain',
  'header',
  'text',
  'wordsLikeFormula',
  'number',
  'percent',
  'day',
  'month',
  'sum',
  'choice',
] as const;
export type CellStyle = (typeof CELLS)[number];

/** The index by which a cell names its style. */
export function styleIndex(style: CellStyle): number {
  return CELLS.indexOf(style);
}

/** What a column's cells look like when nothing else is said. */
export const STYLE_OF_TYPE: Record<ColumnType, CellStyle> = {
  text: 'text',
  number: 'number',
  percent: 'percent',
  date: 'day',
};

const XF: Record<CellStyle, string> = {
  plain: xf({}),
  header: xf({ font: 1, fill: 2, border: 1, horizontal: 'center' }),
  text: xf({ format: 49, border: 1 }),
  // The apostrophe that keeps such words from becoming a formula when somebody edits the cell.
  wordsLikeFormula: xf({ format: 49, border: 1, more: ' quotePrefix="1"' }),
  number: xf({ border: 1, horizontal: 'right' }),
  percent: xf({ format: NUMBER_FORMATS.percent, border: 1, horizontal: 'right' }),
  day: xf({ format: NUMBER_FORMATS.day, border: 1, horizontal: 'center' }),
  month: xf({ format: NUMBER_FORMATS.month, border: 1, horizontal: 'center' }),
  sum: xf({ font: 1, border: 1, horizontal: 'right' }),
  choice: xf({ format: 49, border: 1, horizontal: 'center' }),
};

type Format = { format?: number; font?: number; fill?: number; border?: number; horizontal?: string; more?: string };

function xf({ format = 0, font = 0, fill = 0, border = 0, horizontal, more = '' }: Format): string {
  const across = horizontal === undefined ? '' : ` horizontal="${horizontal}"`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${more} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${across} vertical="top" wrapText="1"/></xf>`;
}

/** The style sheet of every workbook. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="${NUMBER_FORMATS.percent}" formatCode="0.##&quot;%&quot;"/><numFmt numFmtId="${NUMBER_FORMATS.day}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="${NUMBER_FORMATS.month}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="11"/><name val="黑体"/><family val="3"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F1EA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFB5AFA3"/></${side}>`).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELLS.length}">${CELLS.map((style) => XF[style]).join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
