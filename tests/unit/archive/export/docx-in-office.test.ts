import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../main/archive/export/docx/write-docx.ts';
import { plainWords, type Report } from '../../../../main/archive/export/report.ts';
import { partsOf, wordComments, wordsIn } from '../../../helpers/docx-parts.ts';
import { OFFICE, throughOffice } from '../../../helpers/office.ts';
import { readPdf } from '../../../helpers/pdf-pages.ts';
import { PLAIN_PAGE, SAMPLE_REPORT } from './sample-report.ts';

const MISSING = 'LibreOffice is not installed: what it makes of the document was not checked';
const WORDS = '徐汇区委认真落实整改责任推动各项工作取得实效并持续巩固深化';

const fullPages: Report = {
  title: '通报',
  facts: [],
  sections: [
    {
      level: 1,
      heading: null,
      items: [{ kind: 'paragraph', number: null, remark: null, ...plainWords(WORDS.repeat(80)) }],
    },
  ],
};

describe('a Word document in LibreOffice', { timeout: 180_000 }, () => {
  it('fills a page with 22 lines of 28 characters, within a millimetre of the standard', async ({ skip }) => {
    if (!OFFICE.hasWriter) skip(MISSING);
    const { pages } = await readPdf(await throughOffice(await writeDocx([fullPages], PLAIN_PAGE), 'docx', 'pdf'));
    const [, full] = pages;
    const body = full?.lines.slice(0, -1) ?? [];
    expect(body.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
    for (const { leftMm, rightMm } of body) {
      expect(Math.abs(leftMm - 28)).toBeLessThan(1);
      expect(Math.abs(rightMm - (28 + 156))).toBeLessThan(1);
    }
    const [first, last] = [body[0]?.baseMm ?? 0, body.at(-1)?.baseMm ?? 0];
    // From base line to base line there are 21 pitches of 28.95 pt; the block begins 37 mm from the top.
    expect((last - first) / 21).toBeCloseTo((28.95 * 25.4) / 72, 1);
    expect(first).toBeGreaterThan(37);
    expect(last).toBeLessThan(37 + 225);
    const number = full?.lines.at(-1);
    expect(number?.text.replace(/\s/g, '')).toBe('—2—');
    expect(number?.leftMm).toBeLessThan(28 + 10);
    expect(number?.baseMm).toBeGreaterThan(37 + 225 + 7);
    expect(pages[2]?.lines.at(-1)?.rightMm).toBeGreaterThan(28 + 156 - 10);
  });

  it('has its headings on the pages that the table of contents names', async ({ skip }) => {
    if (!OFFICE.hasWriter) skip(MISSING);
    const sections = Array.from({ length: 25 }, (_, index) => ({
      level: 1 + (index % 3),
      heading: plainWords(`第${index + 1}部分`),
      items: [
        { kind: 'paragraph', number: null, remark: null, ...plainWords(WORDS.repeat(1 + ((index * 7) % 40))) } as const,
      ],
    }));
    const file = await writeDocx([{ title: '通报', facts: [], sections }], PLAIN_PAGE);
    const named = wordsIn(partsOf(file)['word/document.xml'] ?? '').matchAll(/(第\d+部分)(\d+)\n/g);
    const { pages } = await readPdf(await throughOffice(file, 'docx', 'pdf'));
    const found = [...named].map(([, heading = '', page = '']) => {
      const standsOn = pages.findIndex(({ lines }) => lines.some(({ text }) => text === heading));
      return [heading, Number(page), standsOn + 1];
    });
    expect(found).toHaveLength(25);
    expect(found.filter(([, says, is]) => says !== is)).toEqual([]);
  });

  it('keeps its comments on their words through a save and a reload', async ({ skip }) => {
    if (!OFFICE.hasWriter) skip(MISSING);
    const file = await writeDocx([SAMPLE_REPORT], PLAIN_PAGE);
    const saved = wordComments(await throughOffice(file, 'docx', 'docx'));
    const byWords = (comments: typeof saved) =>
      comments.map(({ on, author, words }) => `${author}|${on}|${words}`).sort();
    expect(byWords(saved)).toEqual(byWords(wordComments(file)));
  });
});
