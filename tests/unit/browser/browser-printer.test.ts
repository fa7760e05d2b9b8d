import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { picturePage } from '../../../main/archive/export/charts/picture-page.ts';
import { writeHtml } from '../../../main/archive/export/html/write-html.ts';
import { searchablePdf } from '../../../main/archive/export/pdf/searchable-pdf.ts';
import { plainWords, type Report } from '../../../main/archive/export/report.ts';
import { browserPrinter } from '../../../main/browser/browser-printer.ts';
import { readPdf } from '../../helpers/pdf-pages.ts';
import { readPng } from '../../helpers/png.ts';
import { PLAIN_PAGE, SAMPLE_REPORT } from '../archive/export/sample-report.ts';

const MISSING = 'no Chromium is installed: what it prints was not checked';
const print = browserPrinter();

const long: Report = {
  title: '关于整改进展情况的通报',
  facts: [],
  sections: Array.from({ length: 12 }, (_, index) => ({
    level: 1,
    heading: plainWords(`第${index + 1}部分`),
    items: [{ kind: 'paragraph', number: index + 1, remark: null, ...plainWords('整改落实取得实效。'.repeat(60)) }],
  })),
};

const page = (report: Report, options: Partial<typeof PLAIN_PAGE> = {}) =>
  [...writeHtml([report], { ...PLAIN_PAGE, ...options })].join('');

describe('an installed browser', { timeout: 120_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xunyue-printing-'));
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints A4 with page numbers outside, a running head, and bookmarks from the headings', async ({ skip }) => {
    if (!print) return skip(MISSING);
    const { pages, bookmarks } = await readPdf(await print(page(long)));
    expect(pages.length).toBeGreaterThan(5);
    for (const { widthMm, heightMm } of pages) {
      expect(widthMm).toBeCloseTo(210, 0);
      expect(heightMm).toBeCloseTo(297, 0);
    }
    const numbers = pages.map(({ lines }) => lines.at(-1)?.text.replace(/\s/g, ''));
    expect(numbers).toEqual(pages.map((_, index) => `—${index + 1}—`));
    expect(pages[2]?.lines.at(-1)?.leftMm).toBeGreaterThan(150);
    expect(pages[3]?.lines.at(-1)?.leftMm).toBeLessThan(40);
    expect(pages[0]?.lines[0]?.baseMm).toBeGreaterThan(37);
    expect(pages[4]?.lines[0]).toMatchObject({ text: '关于整改进展情况的通报' });
    expect(bookmarks).toEqual(['关于整改进展情况的通报', ...long.sections.map(({ heading }) => heading?.text)]);
  });

  it('leaves Chinese as text that can be selected, and room for a pencil when asked', async ({ skip }) => {
    if (!print) return skip(MISSING);
    const printed = await print(page(SAMPLE_REPORT, { wideMargin: true, watermark: '李明·区纪委' }));
    const { pages } = await readPdf(searchablePdf(printed));
    const words = pages.map(({ lines }) => lines.map(({ text }) => text).join('')).join('');
    expect(words).toContain('“一岗双责”落到实处');
    expect(words.match(/李明·区纪委/g)).toHaveLength(pages.length);
    expect(words).not.toMatch(/[\u2e80-\u2fdf]/);
    const body = pages.flatMap(({ lines }) => lines.filter(({ text }) => /落到实处|持续推进/.test(text)));
    for (const { rightMm } of body) expect(rightMm).toBeLessThan(210 - 70 + 1);
  });

  it('makes a picture with as many dots as were asked for', async ({ skip }) => {
    if (!print) return skip(MISSING);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120"><rect width="640" height="120"/></svg>';
    const size = { widthPx: 640, heightPx: 120 };
    const { widthPx, heightPx, darkShare } = readPng(
      await print(picturePage({ svg, ...size }), { ...size, dotsPerPx: 2 }),
    );
    expect({ widthPx, heightPx, darkShare }).toEqual({ widthPx: 1280, heightPx: 240, darkShare: 1 });
  });

  it('leaves nothing behind', async ({ skip }) => {
    if (!print) return skip(MISSING);
    await print(page(SAMPLE_REPORT));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when it cannot print', async () => {
    const program = join(folder, 'no-browser');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    await expect(browserPrinter(program)?.('<p>')).rejects.toMatchObject({ code: 'no-printer' });
    expect(readdirSync(folder)).toEqual(['no-browser']);
    expect(browserPrinter(null)).toBeNull();
  });
});
