import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../../main/archive/export/html/write-html.ts';
import { plainWords, type Report } from '../../../../main/archive/export/report.ts';
import { writeText } from '../../../../main/archive/export/write-text.ts';
import { commentNumber, PLAIN_PAGE, SAMPLE_REPORT } from './sample-report.ts';

const html = (report: Report = SAMPLE_REPORT, options: Partial<typeof PLAIN_PAGE> = {}) =>
  [...writeHtml([report], { ...PLAIN_PAGE, ...options })].join('');
const text = (report: Report = SAMPLE_REPORT) => [...writeText([report], { fullWidthPunctuation: true })].join('');

const hostile: Report = {
  title: '</style></title><script>alert(1)</script>',
  facts: [],
  sections: [
    {
      level: 1,
      heading: plainWords('<img src=x onerror=alert(1)>'),
      items: [commentNumber(1, { isAnchored: false, words: '"><svg onload=alert(1)>\u0000\u202e', author: '<b>' })],
    },
  ],
};

describe('an HTML page', () => {
  it('is what it was, golden', async () => {
    await expect(html()).toMatchFileSnapshot('./golden/report-html.txt');
  });

  it('loads nothing and runs nothing', () => {
    expect(html()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html().match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  it('shows hostile words as words', () => {
    const page = html(hostile, { classification: '<i>', watermark: '"><script>' });
    expect(page).not.toMatch(/<(?:script|img|svg|i)\b/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it('draws overlapping marks and leads from each to its note', () => {
    const page = html();
    expect(page).toContain('<mark>加装电梯</mark><mark class="several">300</mark>');
    expect(page).toContain('<a class="call" href="#r1-note-2">〔注2〕</a>');
    expect(page).toContain('<aside class="notes" id="r1-note-2">');
  });

  it('prints on A4 with the margins of the standard, and a wide one for pencil notes when asked', () => {
    expect(html()).toContain('size: A4; margin: 37mm 26mm 35mm 28mm;');
    expect(html(SAMPLE_REPORT, { wideMargin: true })).toContain('margin: 37mm 70mm 35mm 28mm;');
    expect(html(SAMPLE_REPORT, { largeType: true })).toContain('font-size: 22pt;');
  });
});

describe('plain text', () => {
  it('is what it was, golden', async () => {
    await expect(text().replaceAll('\r\n', '\n')).toMatchFileSnapshot('./golden/report.txt');
  });

  it('begins with a mark and ends its lines as Windows does', () => {
    expect(text()).toMatch(/^\ufeff/);
    expect(text().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds nothing that acts', () => {
    expect(text(hostile)).not.toMatch(/(?![\t\r\n])\p{Cc}|\u202e/u);
  });
});
