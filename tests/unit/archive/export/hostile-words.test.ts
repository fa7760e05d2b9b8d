import validate from '@ooxml-tools/validate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../main/archive/export/docx/write-docx.ts';
import { plainWords, type Report } from '../../../../main/archive/export/report.ts';
import { writeXlsx } from '../../../../main/archive/export/xlsx/write-xlsx.ts';
import { partsOf } from '../../../helpers/docx-parts.ts';
import { CHART, commentNumber, PLAIN_PAGE, PNG } from './sample-report.ts';

/** Control characters, half a character, marks that turn the direction, a formula, markup: wherever words may come to stand. */
const HOSTILE = '=cmd|"/c calc"!A0\u0000\u0008\u202e<w:p/>]]>&amp;\ud800\uffff\u200f';
const HIDDEN = /(?![\t\r\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

const picture = { ...CHART, caption: HOSTILE, alternativeText: HOSTILE };
const report: Report = {
  title: HOSTILE,
  facts: [{ label: HOSTILE, value: HOSTILE }],
  sections: [
    {
      level: 1,
      heading: plainWords(HOSTILE),
      items: [
        commentNumber(1, { author: HOSTILE, labels: [HOSTILE], details: [HOSTILE], tags: [HOSTILE], about: HOSTILE }),
        {
          kind: 'paragraph',
          number: null,
          remark: HOSTILE,
          ...plainWords('整改'),
          marks: [{ note: 1, start: 0, end: 2, opens: true, closes: true }],
        },
        picture,
        {
          kind: 'table',
          table: { name: HOSTILE, columns: [{ key: 'a', heading: HOSTILE, type: 'text' }], rows: [[HOSTILE]] },
        },
      ],
    },
  ],
};

describe('hostile words', () => {
  it('stand in a Word document as words: in its properties, its comments’ authors, its headers and its pictures too', async () => {
    const options = { ...PLAIN_PAGE, watermark: HOSTILE, classification: HOSTILE, copyNumber: HOSTILE };
    const file = await writeDocx([report], options, new Map([[picture, PNG]]));
    expect(await validate(file, 'docx')).toEqual([]);
    for (const [path, xml] of Object.entries(partsOf(file))) {
      if (path.endsWith('.xml')) expect({ path, hidden: HIDDEN.exec(xml)?.[0] }).toEqual({ path, hidden: undefined });
    }
    expect(partsOf(file)['docProps/core.xml']).toContain('=cmd|');
  });

  it('name a sheet as far as a sheet may be named', async () => {
    const table = {
      name: `搜索结果 [整改]:*?/\\'${HOSTILE}`,
      columns: [{ key: 'a', heading: HOSTILE, type: 'text' as const }],
      rows: [[HOSTILE]],
    };
    const bytes = Buffer.concat([...writeXlsx([table, table])].map((piece) => Buffer.from(piece)));
    expect(await validate(bytes, 'xlsx')).toEqual([]);
    const sheets = await readExcel(bytes);
    expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(2);
    for (const { sheet } of sheets) expect(sheet).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
  });
});
