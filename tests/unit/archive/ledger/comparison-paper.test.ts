import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedArgs } from '../../../../main/contract/calls.ts';
import { ArchiveError } from '../../../../main/contract/errors.ts';
import type { Printer } from '../../../../main/contract/printer.ts';
import { partsOf, wordsIn } from '../../../helpers/docx-parts.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import { type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';
import { PNG } from '../export/sample-report.ts';

const summary = (done: number, more = '') =>
  `关于巡视整改进展情况的通报\n一、总体情况\n截至2024年6月底，提出整改措施80条，已完成${done}条。${more}`;

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
  putBulletin(archive.library, { id: 'm', shortTitle: '甲区', text: summary(76, '退缴违纪款12.5万元，新建制度6项。') });
  putBulletin(archive.library, { id: 'n', shortTitle: '乙县', text: `机密★1年\n${summary(40, '立案3件。')}` });
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
type Wish = Omit<CheckedArgs<'export.ledger'>, 'what' | 'path' | 'bulletins'> & { bulletins?: string[] };

async function written(wish: Wish, print?: Printer): Promise<Buffer> {
  const path = join(archive.dataDir, `out.${wish.format}`);
  const ledger = ledgerOfArchive({ ...archive, context: { ...archive.context, print } });
  await ledger['export.ledger']({ what: 'comparison', bulletins: ['m', 'n'], ...wish, path });
  return readFileSync(path);
}

describe('a comparison', () => {
  it('is a table, a chart and the sources, with 原文未载 for what a text does not state', async () => {
    const page = (await written({ format: 'md' })).toString('utf8');
    expect(page).toContain('| 项目 | 甲区 | 乙县 |');
    expect(page).toContain('| 完成率 | 76/80 = 95%（计算） | 40/80 = 50%（计算） |');
    expect(page).toContain('| 立案 | 原文未载 | 3件 |');
    expect(page).toMatch(/〔图：图1　完成率（%）〕 完成率的条形图：甲区 76\/80 = 95%；乙县/);
    expect(page).toMatch(/\| 退缴金额 \| 12\\?\.5万元 \| 甲区，一，第1段（.*?） \|/);
  });

  it('draws every measure that several bulletins state, and none that only one does', async () => {
    const page = (await written({ format: 'md', measure: 'every' })).toString('utf8');
    expect(page).toMatch(/措施数的条形图.*已完成措施的条形图.*完成率的条形图/);
    expect(page).not.toContain('立案的条形图');
  });

  it('has its numbers as numbers in a workbook, in the unit that the heading names', async () => {
    const bytes = await written({ format: 'xlsx' });
    expect(await validate(bytes, 'xlsx')).toEqual([]);
    const [sheet, sources] = await readExcel(bytes);
    const [head = [], first = [], second = []] = sheet?.data ?? [];
    const at = head.indexOf('退缴金额（元）');
    expect([first[at], second[at]]).toEqual([125_000, '原文未载']);
    expect(first[head.indexOf('完成率（%）')]).toBe(95);
    expect(sources?.sheet).toBe('数字出处');
  });

  it('has the chart in Word as a picture with words for who cannot see it', async () => {
    const sizes: unknown[] = [];
    const print: Printer = async (_html, picture) => {
      sizes.push(picture);
      return PNG;
    };
    const bytes = await written({ format: 'docx' }, print);
    expect(await validate(bytes, 'docx')).toEqual([]);
    expect(partsOf(bytes)['word/document.xml']).toMatch(
      /<wp:docPr [^>]*descr="完成率的条形图：甲区 76\/80 = 95%；乙县 40\/80 = 50%。"/,
    );
    expect(sizes).toEqual([{ widthPx: 640, heightPx: expect.any(Number), dotsPerPx: 3 }]);
  });

  it('has the words of the chart in Word where nothing can make a picture of it', async () => {
    const bytes = await written({ format: 'docx' });
    expect(wordsIn(partsOf(bytes)['word/document.xml'] ?? '')).toContain('〔图：图1　完成率（%）〕完成率的条形图');
  });

  it('has the words of the chart in Word where the browser that is there fails to make a picture', async () => {
    const bytes = await written({ format: 'docx', measure: 'every' }, async () => {
      throw new ArchiveError('no-printer', 'crashed');
    });
    expect(wordsIn(partsOf(bytes)['word/document.xml'] ?? '')).toMatch(/〔图：图1　.*〕.*完成率的条形图/);
  });

  it('has the chart in a page of HTML as a drawing that needs nothing else', async () => {
    const page = (await written({ format: 'html' })).toString('utf8');
    const [, drawing = ''] = /<img src="data:image\/svg\+xml;base64,([^"]*)"/.exec(page) ?? [];
    expect(Buffer.from(drawing, 'base64').toString('utf8')).toContain('>76/80 = 95%</text>');
  });

  it('is a picture of its own, marked as the highest of its sources', async () => {
    const drawing = (await written({ format: 'svg' })).toString('utf8');
    expect(drawing).toMatch(
      /^<svg [\s\S]*>机密★1年<[\s\S]*>完成率（%）<[\s\S]*>40\/80 = 50%<[\s\S]*不等于零。<[\s\S]*<\/svg>\n$/,
    );
    expect(await written({ format: 'png' }, async () => PNG)).toEqual(PNG);
    await expect(written({ format: 'png' })).rejects.toThrow(coded('no-printer'));
  });

  it('is of what states anything where nobody is named, and refuses to compare nothing', async () => {
    expect((await written({ format: 'csv', bulletins: [] })).toString('utf8').trim().split('\r\n')).toHaveLength(4);
    putBulletin(archive.library, { id: 'z', shortTitle: '无数', text: '通报\n整改持续推进。' });
    await expect(written({ format: 'md', bulletins: ['z'] })).rejects.toThrow(coded('not-found'));
    await expect(written({ format: 'svg', measure: 'sanctioned' })).rejects.toThrow(coded('not-found'));
  });
});
