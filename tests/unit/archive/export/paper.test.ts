import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHandlers } from '../../../../main/archive/handlers/paper/export-handlers.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../../../main/contract/export.ts';
import { wordComments } from '../../../helpers/docx-parts.ts';
import { draftOn, type PersonalArchive, personalArchive, putBulletin } from '../../../helpers/personal-archive.ts';
import { putSomeMarks, type WriteArgs, writtenFile } from './some-marks.ts';

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
const someMarks = () => putSomeMarks(archive);
const written = (args: WriteArgs) => writtenFile(archive, args);

describe('paper', () => {
  const bulletin = { what: 'bulletin' as const, bulletins: ['a'] };
  const bytesOf = async (args: Parameters<PersonalArchive['handlers']['export.write']>[0]) => {
    const { path } = await archive.handlers['export.write'](args);
    return readFileSync(path);
  };

  it('is a Word document with the marks as comments on their words', async () => {
    await someMarks();
    const comments = wordComments(await bytesOf({ ...bulletin, format: 'docx' }));
    expect(comments.map(({ on }) => on)).toEqual(['徐汇区', '加装电梯300台', '𠮷祥']);
    expect(comments[1]?.words).toBe('核查 · 部分属实\n台账载*298*台\n<b>待补</b>\n标签：民生');
  });

  it('is an Excel sheet of all marks, numbers as numbers', async () => {
    await someMarks();
    const { id } = await archive.handlers['annotations.create']({
      ...draftOn('完成整改15项'),
      kind: 'verdict',
      verdict: 'doubtful',
      figures: { reported: '15', verified: '12.5', unit: '项' },
    });
    const [sheet] = await readExcel(await bytesOf({ what: 'annotations', bulletins: [], format: 'xlsx' }));
    const [head = [], ...rows] = sheet?.data ?? [];
    const row = rows.find((cells) => cells.includes(id)) ?? [];
    const cell = (heading: string) => row[head.indexOf(heading)];
    expect(rows).toHaveLength(5);
    expect(['核查结论', '申报数', '核实数', '差异', '计量单位'].map(cell)).toEqual(['存疑', 15, 12.5, -2.5, '项']);
    expect(cell('出处')).toBe('徐汇区（十二届二轮），一（一）2，第3段（官方公布）');
  });

  it('is one page of HTML, one of text, one file of values', async () => {
    await someMarks();
    expect(await written({ ...bulletin, format: 'html' })).toContain('<mark>加装电梯300台</mark>');
    expect(await written({ ...bulletin, format: 'txt' })).toContain('　　［2］一是压实责任，完成');
    expect(await written({ what: 'annotations', bulletins: [], format: 'csv' })).toContain('"加装电梯300台"');
  });

  it('says of an excerpt that the bulletin itself errs in it', async () => {
    await archive.handlers['annotations.create']({ ...draftOn('300台'), kind: 'sic', note: '应为298台' });
    await archive.handlers['annotations.create']({ ...draftOn('加装电梯300台'), kind: 'excerpt' });
    const page = await written({ what: 'annotations', bulletins: [], format: 'txt' });
    expect(page).toMatch(/“加装电梯300台”[\s\S]*提示：“300台”，原文如此。/);
  });

  it('is marked as the highest of its sources', async () => {
    putBulletin(archive.library, { id: 'c', shortTitle: '密', text: '机密★1年\n关于巡视的通报\n一、概况\n整改完成。' });
    const options = { ...DEFAULT_EXPORT_OPTIONS, classification: '内部资料', copyNumber: '000003' };
    const page = await written({ what: 'bulletin', bulletins: ['a', 'c'], format: 'html', options });
    expect(page).toMatch(/class="marking">000003<[\s\S]*class="marking">机密★1年</);
    const alone = await written({ what: 'bulletin', bulletins: ['a'], format: 'html', options });
    expect(alone).toContain('class="marking">内部资料<');
  });

  it('carries a watermark of name, unit, time and copy', async () => {
    const options = { ...DEFAULT_EXPORT_OPTIONS, watermark: true, copyNumber: '000003' };
    const page = await written({ ...bulletin, format: 'html', options });
    expect(page).toMatch(/class="watermark".*李明·区纪委·2024年5月1日 \d\d:\d\d·000003</);
  });

  it('is printed where there is something to print with, and says so where there is not', async () => {
    await expect(archive.handlers['export.write']({ ...bulletin, format: 'pdf' })).rejects.toThrow(coded('no-printer'));
    expect(readdirSync(join(archive.dataDir, 'exports'))).toEqual([]);
    const pages: string[] = [];
    const print = async (html: string) => {
      pages.push(html);
      return Buffer.from('%PDF-');
    };
    const { path } = await exportHandlers({ ...archive.context, print })['export.write']({
      ...bulletin,
      format: 'pdf',
    });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-');
    expect(pages[0]).toContain('<h1>关于巡视整改情况的通报</h1>');
  });

  it('tells how far it is', async () => {
    await archive.handlers['export.write']({ what: 'bulletin', bulletins: [], format: 'docx', task: 't' });
    const progress = archive.events.filter((event) => event.kind === 'progress');
    expect(progress.map(({ done, total, task }) => [done, total, task])).toEqual([
      [0, 2, 't'],
      [1, 2, 't'],
      [2, 2, 't'],
    ]);
  });

  it('can be stopped; nothing is written then, and nothing entered in the log', async () => {
    const path = join(archive.dataDir, 'out.docx');
    writeFileSync(path, 'before');
    const writing = archive.handlers['export.write']({
      what: 'bulletin',
      bulletins: [],
      format: 'docx',
      task: 't',
      path,
    });
    expect(archive.handlers['export.cancel']({ task: 't' })).toEqual({ cancelled: true });
    await expect(writing).rejects.toThrow(coded('cancelled'));
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(archive.handlers['export.cancel']({ task: 't' })).toEqual({ cancelled: false });
    expect(archive.handlers['history.verify']({})).toMatchObject({ ok: true, events: 1 });
  });

  it.each(['txt', 'md', 'json'] as const)('can be stopped while it is written, too: %s', async (format) => {
    const path = join(archive.dataDir, 'out');
    const all = { what: 'bulletin' as const, bulletins: [], format, task: 't', path };
    const before = archive.events.length;
    await archive.handlers['export.write'](all);
    const steps = archive.events.slice(before).flatMap((event) => (event.kind === 'progress' ? [event.done] : []));
    expect(steps).toEqual(expect.arrayContaining([0, 1]));
    writeFileSync(path, 'before');
    const writing = archive.handlers['export.write'](all);
    archive.handlers['export.cancel']({ task: 't' });
    await expect(writing).rejects.toThrow(coded('cancelled'));
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(archive.dataDir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('cites its excerpts in the style that was chosen, each with its class', async () => {
    await someMarks();
    const options = { ...DEFAULT_EXPORT_OPTIONS, citation: 'gbt7714' as const };
    const page = await written({ what: 'annotations', bulletins: ['a'], format: 'txt', options });
    expect(page).toMatch(
      /出处：.*关于巡视整改情况的通报\[Z\]\. .*\[2024-05-01\]: 一（一）2“一是”，第2段\.（官方公布）/,
    );
  });

  it('is not laid out from more bulletins than anybody binds together', async () => {
    for (let number = 0; number < 500; number++)
      putBulletin(archive.library, { id: `n${number}`, shortTitle: '', text: '通报\n整改。' });
    const all = { what: 'bulletin' as const, bulletins: [] };
    await expect(archive.handlers['export.write']({ ...all, format: 'docx' })).rejects.toThrow(coded('too-large'));
    expect(await archive.handlers['export.write']({ ...all, format: 'txt' })).toMatchObject({ items: 502 });
  });

  it('refuses a format that makes no sense for a thing', () => {
    expect(() => archive.handlers['export.write']({ ...bulletin, format: 'xlsx' })).toThrow(
      coded('unsupported-format'),
    );
  });
});
