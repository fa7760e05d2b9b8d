import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedArgs } from '../../../../main/contract/calls.ts';
import { partsOf, wordsIn } from '../../../helpers/docx-parts.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
let ledger: ReturnType<typeof ledgerOfArchive>;

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '审计一组' });
  ledger = ledgerOfArchive(archive);
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
type Wish = Omit<CheckedArgs<'export.ledger'>, 'path' | 'bulletins'> & { bulletins?: string[] };

async function written(wish: Wish): Promise<Buffer> {
  const path = join(archive.dataDir, `out.${wish.format}`);
  await ledger['export.ledger']({ bulletins: ['a'], ...wish, path });
  return readFileSync(path);
}

/** The sheets by name, each a list of rows by heading. */
async function sheets(wish: Partial<Wish> = {}) {
  const found = await readExcel(await written({ what: 'ledger', format: 'xlsx', ...wish }));
  return Object.fromEntries(
    found.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((heading, at) => [String(heading), row[at]]))),
    ]),
  );
}

async function judge(words: string, rest: object) {
  return archive.handlers['annotations.create']({ ...draftOn(words), kind: 'verdict', ...rest });
}

const pageOf = async (wish: Wish) => wordsIn(partsOf(await written(wish))['word/document.xml'] ?? '');

describe('the ledger as a workbook', () => {
  it('has no fault that a strict validator finds, whatever its words begin with', async () => {
    putBulletin(archive.library, { id: 'a', shortTitle: '', text: SAMPLE.replace('一是压实', '一是=cmd|压实') });
    await judge('17项', { verdict: 'true', note: '=cmd|"/c calc"!A0\u0000\u202e' });
    expect(await validate(await written({ what: 'ledger', format: 'xlsx' }), 'xlsx')).toEqual([]);
    const found = await sheets();
    expect(found.数据?.find((row) => row.原文 === '17项')?.备注).toMatch(/^=cmd/);
  });

  it('holds every row of both tables, and its numbers add up to the engine’s', async () => {
    const found = await sheets();
    const { claims } = await ledger['ledger.claims']({ bulletin: 'a', sort: 'text', limit: 1000, offset: 0 });
    const measures = await ledger['ledger.measures']({ bulletin: 'a', limit: 1000, offset: 0 });
    expect(found.整改事项).toHaveLength(measures.length);
    expect(found.数据).toHaveLength(claims.length);
    const sum = (found.数据 ?? []).reduce((all, row) => (typeof row.申报数 === 'number' ? all + row.申报数 : all), 0);
    expect(sum).toBe(claims.reduce((all, { value }) => all + (value ?? 0), 0));
    expect(sum).toBeGreaterThan(300);
  });

  it('says what the text does not give, and never 0 for it', async () => {
    const [row] = (await sheets()).整改事项 ?? [];
    expect(row).toMatchObject({
      反馈问题: '加装电梯推进不够',
      责任领导: '原文未载',
      责任单位: '原文未载',
      时限: '原文未载',
    });
    expect(row?.核实数).toBeNull();
    expect(row?.出处).toMatch(/^徐汇区（十二届二轮），一（一）2“一是”，第2段（官方公布）$/);
  });

  it('offers the six verdicts, calculates differences and rates, and tells what was checked', async () => {
    await judge('300台', {
      verdict: 'partly-true',
      figures: { reported: '300', verified: '270', unit: '台' },
      closed: true,
    });
    const xml = partsOf(await written({ what: 'ledger', format: 'xlsx' }))['xl/worksheets/sheet2.xml'] ?? '';
    expect(xml).toMatch(/<dataValidation type="list".*?\$1:\$[A-Z]+\$6</);
    expect(xml).toMatch(/<f>IF\(AND\(ISNUMBER\(K\d+\),ISNUMBER\(L\d+\)\),L\d+-K\d+,&quot;&quot;\)<\/f><v>-30<\/v>/);
    expect(xml).toContain('<v>-10</v>');
    const found = await sheets();
    expect(found.数据?.find((row) => row.原文 === '300台')).toMatchObject({
      核查结论: '部分属实',
      是否销号: '是',
      '核查人/日期': expect.stringMatching(/^李明 2024年/),
      '复核人/日期': null,
    });
    expect(found.核查进度?.find((row) => row.类别 === '数据')).toMatchObject({ 已核: 1, 已销号: 1 });
    expect(found.核对?.map((row) => row.算式)).toContainEqual(expect.stringContaining('15/17'));
  });

  it('has the columns that were chosen, saved or named, and always what brings it back', async () => {
    const [saved] = (await sheets({ columns: ['number', 'difference', 'verdict'] })).数据 ?? [];
    const expected = ['序号', '申报数', '核实数', '差异', '原文', '核查结论', '标识', '资料标识', '核对码'];
    expect(Object.keys(saved ?? {})).toEqual(expected);
    await archive.handlers['settings.change']({ changes: { ledgerColumns: ['note'] } });
    const [row] = (await sheets()).数据 ?? [];
    expect(Object.keys(row ?? {})).toEqual(['原文', '备注', '标识', '资料标识', '核对码']);
  });
});

describe('the ledger in other formats', () => {
  it('is one list for CSV, with the table in a column of its own', async () => {
    const csv = (await written({ what: 'ledger', format: 'csv' })).toString('utf8');
    expect(csv).toMatch(/^\ufeff"类别","序号","单位"/);
    expect(csv).toContain('\r\n"整改事项",1,');
    expect(csv).toContain('\r\n"数据",');
  });

  it('is complete as JSON', async () => {
    await judge('300台', { verdict: 'true' });
    const { ledgers, checks } = JSON.parse((await written({ what: 'ledger', format: 'json' })).toString('utf8'));
    const { claims } = await ledger['ledger.claims']({ bulletin: 'a', sort: 'text', limit: 1000, offset: 0 });
    expect(ledgers[0].claims).toEqual(claims);
    expect(ledgers[0].judgements).toMatchObject([{ mark: { verdict: 'true' } }]);
    expect(checks.length).toBeGreaterThan(0);
  });

  it('is a document with both tables, all bulletins when none is named', async () => {
    const page = await pageOf({ what: 'ledger', format: 'docx', bulletins: [] });
    expect(page).toContain('徐汇区（十二届二轮）');
    expect(page).toContain('整改事项');
  });

  it('is entered in the log by what it is', async () => {
    await written({ what: 'verification', format: 'md' });
    const register = await archive.handlers['export.write']({ what: 'register', bulletins: [], format: 'csv' });
    expect(readFileSync(register.path, 'utf8')).toContain('核查情况汇总：徐汇区');
  });

  it('refuses formats that make no sense, bulletins that are not there, and more than one ledger holds', async () => {
    const wish = { what: 'working-papers', format: 'xlsx', bulletins: ['a'] } as const;
    expect(() => ledger['export.ledger']({ ...wish, bulletins: ['a'] })).toThrow(coded('unsupported-format'));
    expect(() => ledger['export.ledger']({ what: 'ledger', format: 'xlsx', bulletins: ['none'] })).toThrow(
      coded('not-found'),
    );
    for (let number = 0; number < 200; number++)
      putBulletin(archive.library, { id: `n${number}`, shortTitle: '', text: '通报\n整改。' });
    expect(() => ledger['export.ledger']({ what: 'ledger', format: 'xlsx', bulletins: [] })).toThrow(
      coded('too-large'),
    );
  });
});

describe('papers that follow from the ledger', () => {
  it('are a page for each judged row: words with their source, figures, evidence, verdict, review, lines to sign', async () => {
    await judge('300台', {
      verdict: 'untrue',
      note: '竣工单只有298份',
      figures: { reported: '300', verified: '298', unit: '台' },
      evidence: [{ kind: 'passage', bulletin: 'a', revision: 1, start: 0, end: 4 }],
    });
    await judge('17项', { verdict: 'true' });
    await judge('15项', { verdict: 'pending' });
    const wish = { what: 'working-papers', format: 'docx' } as const;
    expect(await validate(await written(wish), 'docx')).toEqual([]);
    const page = await pageOf(wish);
    expect(page.match(/核查底稿/g)).toHaveLength(2);
    expect(page).toMatch(
      /“一是压实责任，完成既有多层住宅加装电梯300台。”\s+出处\s+徐汇区（十二届二轮），一（一）2“一是”/,
    );
    expect(page).toMatch(
      /申报数\s+300台\s+核实数\s+298台\s+差异\s+-2台\s+佐证\s+佐证1-1：“关于巡视”（徐汇区（十二届二轮）[^）]*）/,
    );
    expect(page).toMatch(/核查结论\s+不属实\s+说明\s+竣工单只有298份\s+核查人\s+李明/);
    expect(page).toMatch(/复核\s+尚未复核[\s\S]*复核人（签字）/);
    const breaks = (partsOf(await written(wish))['word/document.xml'] ?? '').match(/<w:pageBreakBefore/g) ?? [];
    expect(breaks).toHaveLength(1);
  });

  it('need a verdict first', async () => {
    await expect(written({ what: 'working-papers', format: 'docx' })).rejects.toThrow(coded('not-found'));
  });

  it('sum up: counts by verdict and state, and every row that did not hold', async () => {
    await judge('300台', { verdict: 'untrue', note: '只有298台' });
    await judge('17项', { verdict: 'true' });
    const page = (await written({ what: 'verification', format: 'md' })).toString('utf8');
    expect(page).toMatch(/\| 属实 \| 0 \| 1 \| 1 \| 50% \|/);
    expect(page).toMatch(/\| 不属实 \| 0 \| 1 \| 1 \| 50% \|/);
    expect(page).toMatch(/四、不属实的事项（1条）[\s\S]*300台[\s\S]*只有298台[\s\S]*五、存疑的事项（0条）\s+无。/);
    expect(page).toContain('三、完成状态');
    expect(page).toMatch(/核查率的条形图：徐汇区（十二届二轮） 2\/\d+ = /);
  });
});
