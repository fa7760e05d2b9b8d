import { describe, expect, it } from 'vitest';
import { destinationPages } from '../../../../main/archive/export/pdf/destination-pages.ts';
import { writePdf } from '../../../../main/archive/export/pdf/write-pdf.ts';
import { plainWords, type Report } from '../../../../main/archive/export/report.ts';
import { browserPrinter } from '../../../../main/browser/browser-printer.ts';
import type { Printer } from '../../../../main/contract/printer.ts';
import { type PdfPage, readPdf } from '../../../helpers/pdf-pages.ts';
import { PLAIN_PAGE } from './sample-report.ts';

const MISSING = 'no Chromium is installed: what it prints was not checked';
const print = browserPrinter();
const goOn = async () => undefined;

/** Headings of three levels over paragraphs of very different length; every third one takes two lines of the contents. */
const report = (name: string, count: number): Report => ({
  title: `关于${name}整改进展情况的通报`,
  facts: [],
  sections: Array.from({ length: count }, (_, index) => ({
    level: 1 + (index % 3),
    heading: plainWords(
      `${name}第${index + 1}部分${index % 3 === 2 ? '推动高质量发展还不够有力的问题'.repeat(2) : ''}`,
    ),
    items: [
      {
        kind: 'paragraph',
        number: null,
        remark: null,
        ...plainWords('整改落实取得实效。'.repeat(1 + ((index * 37) % 90))),
      },
    ],
  })),
});

const headingsOf = (reports: readonly Report[]) =>
  reports.flatMap(({ sections }) => sections.flatMap(({ heading }) => /^.*?部分/.exec(heading?.text ?? '') ?? []));

/** The pages that the contents name for a heading, and those on which it stands below them. */
function pagesOf(pages: readonly PdfPage[], heading: string): { named: number; stands: number } {
  const lines = pages.flatMap((page, index) => page.lines.map(({ text }) => ({ text, page: index + 1 })));
  const [entry = -1, place = -1] = lines.flatMap(({ text }, at) => (text.startsWith(heading) ? [at] : []));
  const next = lines.findIndex(({ text }, at) => at > entry && /第\d+部分/.test(text));
  const words = lines.slice(entry, next).map(({ text }) => text.slice(text.startsWith(heading) ? heading.length : 0));
  const named = words.map((text) => /(?:^|[^\d—])(\d+)$/.exec(text)?.[1]).find((page) => page !== undefined);
  return { named: Number(named), stands: lines[place]?.page ?? 0 };
}

describe('a PDF', { timeout: 180_000 }, () => {
  it.for([
    { name: 'an official document', options: {}, reports: [report('甲', 40)] },
    { name: 'contents of several pages', options: { largeType: true, wideMargin: true }, reports: [report('甲', 60)] },
    { name: 'several handouts', options: { preset: 'handout' as const }, reports: [report('甲', 9), report('乙', 12)] },
  ])('names in its contents the page that each heading stands on: $name', async ({ options, reports }, { skip }) => {
    if (!print) return skip(MISSING);
    const pdf = await writePdf(reports, { ...PLAIN_PAGE, ...options }, print, goOn);
    const { pages, bookmarks } = await readPdf(pdf);
    const headings = headingsOf(reports);
    const found = headings.map((heading) => ({ heading, ...pagesOf(pages, heading) }));
    expect(found.filter(({ named, stands }) => named !== stands || stands === 0)).toEqual([]);
    expect(new Set(found.map(({ stands }) => stands)).size).toBeGreaterThan(5);
    expect(bookmarks).toHaveLength(headings.length + reports.length);
  });

  it('has contents without numbers rather than with wrong ones', async () => {
    const htmls: string[] = [];
    const blind: Printer = async (html) => {
      htmls.push(html);
      return Buffer.from('%PDF-1.4');
    };
    await writePdf([report('甲', 5)], PLAIN_PAGE, blind, goOn);
    expect(htmls).toHaveLength(2);
    expect(htmls[1]).toContain('<a href="#s1-1"><span>甲第1部分</span></a>');
  });

  it('is printed once where it has no contents, and not at all once it was stopped', async () => {
    let printings = 0;
    const counting: Printer = async () => {
      printings += 1;
      return Buffer.from('%PDF-1.4');
    };
    await writePdf([report('甲', 5)], { ...PLAIN_PAGE, hasContents: false }, counting, goOn);
    expect(printings).toBe(1);
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(writePdf([report('甲', 5)], PLAIN_PAGE, counting, stop)).rejects.toThrow('stopped');
    expect(printings).toBe(1);
  });
});

describe('the targets of links in a PDF', () => {
  it('are on the pages in the order of the tree, however deep it is', () => {
    const file = [
      '%PDF-1.4',
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj',
      '2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [7 0 R 3 0 R]>>\nendobj',
      '3 0 obj\n<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>\nendobj',
      '9 0 obj\n<</s1-1 [7 0 R /XYZ 6 827 0]\n/s1-2 [5 0 R /XYZ 6 827 0]\n/lost [99 0 R /XYZ 0 0 0]>>\nendobj',
    ].join('\n');
    expect([...destinationPages(Buffer.from(file))]).toEqual([
      ['s1-1', 1],
      ['s1-2', 3],
    ]);
  });

  it('are none where the file keeps them in another way', () => {
    expect(destinationPages(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /ObjStm>>')).size).toBe(0);
  });
});
