import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../main/archive/export/docx/write-docx.ts';
import { plainWords, type Report } from '../../../../main/archive/export/report.ts';
import { partsOf, wordComments, wordsIn } from '../../../helpers/docx-parts.ts';
import { CHART, commentNumber, PLAIN_PAGE, PNG, SAMPLE_REPORT } from './sample-report.ts';

const page = (report: Report = SAMPLE_REPORT, options: Partial<typeof PLAIN_PAGE> = {}) =>
  writeDocx([report], { ...PLAIN_PAGE, ...options }, new Map([[CHART, PNG]]));

const oneParagraph = (text: string, note = ''): Report => ({
  title: '通报',
  facts: [],
  sections: [
    {
      level: 1,
      heading: null,
      items: [
        {
          kind: 'paragraph',
          number: 1,
          remark: null,
          ...plainWords(text),
          marks: [{ note: 1, start: 0, end: 1, opens: true, closes: true }],
        },
        commentNumber(1, { words: note }),
      ],
    },
  ],
});

describe('a Word document', () => {
  it.each([
    ['an official document', {}],
    ['a handout', { preset: 'handout' }],
    ['large type with a wide margin', { largeType: true, wideMargin: true }],
    ['markings and watermark', { classification: '内部资料', copyNumber: '000001', watermark: '李明 区纪委 <1>' }],
  ] as const)('has no fault that Microsoft’s own validator finds: %s', async (_name, options) => {
    expect(await validate(await page(SAMPLE_REPORT, options), 'docx')).toEqual([]);
  });

  it('carries marks as comments on exactly their words, by whoever made them', async () => {
    const comments = wordComments(await page());
    expect(comments.map(({ on }) => on)).toEqual([
      '总体',
      '加装电梯300〔原文残缺〕台',
      '300〔原文残缺〕台，“一岗双责”落到实处——已见成效……\n下一步',
      '推动整改<见效>',
    ]);
    expect(comments.map(({ author }) => author)).toEqual([
      '李明（区纪委）',
      '王芳',
      '李明（区纪委）',
      '李明（区纪委）',
    ]);
    expect(comments[0]?.words).toBe('核查 · 属实\n第1条说明\n标签：民生');
    expect(comments[0]?.date.slice(0, 10)).toBe('2024-05-01');
  });

  it('prints what cannot be a comment: one whose words were lost', async () => {
    const { 'word/document.xml': body = '' } = partsOf(await page());
    expect(wordsIn(body)).toContain('“原来的话”\n批注 · 待定位\n第5条说明');
  });

  it('names an East Asian font for every style, and sends shared marks to it', async () => {
    const { 'word/styles.xml': styles = '', 'word/document.xml': body = '' } = partsOf(await page());
    const fonts = (id: string) => new RegExp(`w:styleId="${id}".*?w:eastAsia="([^"]+)"`).exec(styles)?.[1];
    expect(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Normal'].map(fonts)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体',
      '仿宋',
      '仿宋',
      '仿宋',
    ]);
    expect(styles).not.toMatch(/asciiTheme|eastAsiaTheme/);
    const runs = body.match(/<w:r>(?:(?!<\/w:r>).)*[“”—…](?:(?!<\/w:r>).)*<\/w:r>/g) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  });

  it('has real headings, a table of contents filled in, and the head of a table on every page', async () => {
    const { 'word/document.xml': body = '' } = partsOf(await page());
    expect(body.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(2);
    expect(body).toMatch(/TOC \\h \\o (?:&quot;|")1-4/);
    expect(wordsIn(body)).toMatch(/目　录\n一、总体情况\d+\n（一）数据\d+/);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(wordsIn(body)).toContain('60.79%\n2023年8月29日');
    expect(wordsIn(body)).not.toContain('x1');
    expect(body).toContain('descr="徐汇区 60.79%"');
  });

  it('gives a picture a line as high as it is: an exact pitch would cut it', async () => {
    const { 'word/styles.xml': styles = '' } = partsOf(await page());
    const [, picture = ''] = /w:styleId="XunyuePicture">([\s\S]*?)<\/w:style>/.exec(styles) ?? [];
    expect(picture).toContain('w:lineRule="auto"');
  });

  it('puts page numbers outside and markings first', async () => {
    const parts = partsOf(await page(SAMPLE_REPORT, { classification: '秘密★1年', copyNumber: '000007' }));
    expect(wordsIn(parts['word/document.xml'] ?? '')).toMatch(/^000007\n秘密★1年\n关于整改/);
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(
      (path) => /w:jc w:val="(\w+)"/.exec(parts[path] ?? '')?.[1],
    );
    expect(footers).toEqual(['right', 'left']);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('writes the watermark behind every page, also of even ones', async () => {
    const parts = partsOf(await page(SAMPLE_REPORT, { watermark: '李明 区纪委' }));
    const headers = Object.keys(parts).filter((path) => /^word\/header\d\.xml$/.test(path));
    // Two for each of the three stretches of pages: title, contents, body.
    expect(headers).toHaveLength(6);
    for (const path of headers) expect(parts[path]).toContain('string="李明 区纪委"');
  });

  it('is safe with anything that a text or a note may hold', async () => {
    const hostile = '甲\u0000\u0008<w:p/>]]>&amp;\u202e乙\ud800\uffff丙\u200f';
    const file = await page(oneParagraph(hostile, `${hostile}\n${'长'.repeat(100_000)}`));
    expect(await validate(file, 'docx')).toEqual([]);
    const [comment] = wordComments(file);
    expect(comment?.on).toBe('甲');
    expect(comment?.words).toContain(`甲<w:p/>]]>&amp;乙\ufffd丙\n${'长'.repeat(100_000)}`);
  });

  it('numbers the comments of several reports apart', async () => {
    const file = await writeDocx([SAMPLE_REPORT, SAMPLE_REPORT], PLAIN_PAGE);
    expect(await validate(file, 'docx')).toEqual([]);
    const comments = wordComments(file);
    expect(comments).toHaveLength(8);
    expect(comments[5]?.on).toBe(comments[1]?.on);
  });
});
