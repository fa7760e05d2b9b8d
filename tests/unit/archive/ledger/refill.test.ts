import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RefillReply } from '../../../../main/contract/ledger-paper.ts';
import { type CellEdit, columnOf, editXlsx, lineOf, rewriteSheet } from '../../../helpers/edit-xlsx.ts';
import { ledgerOfArchive } from '../../../helpers/ledger-archive.ts';
import { OFFICE, throughOffice } from '../../../helpers/office.ts';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

const MONEY = '清退违规资金410.36万元';
const TEXT = SAMPLE.replace('𠮷祥如意', MONEY);

let archive: PersonalArchive;
let ledger: ReturnType<typeof ledgerOfArchive>;
let path: string;

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '审计一组' });
  putBulletin(archive.library, { id: 'a', shortTitle: '', text: TEXT });
  ledger = ledgerOfArchive(archive);
  path = join(archive.dataDir, '台账.xlsx');
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
const write = () => ledger['export.ledger']({ what: 'ledger', bulletins: ['a'], format: 'xlsx', path });
const refill = async (dryRun = false): Promise<RefillReply> => ledger['ledger.refill']({ path, dryRun });
const marks = () => archive.handlers['annotations.list']({});
const events = () => archive.handlers['history.verify']({});
const claim = (words: string, heading: string, value: string | number): CellEdit => ({
  sheet: 2,
  words,
  heading,
  value,
});
const judge = (words: string, rest: object) =>
  archive.handlers['annotations.create']({ ...draftOn(words, 'a', TEXT), revision: 2, kind: 'verdict', ...rest });

const NOTHING = { taken: [], conflicts: [], unreadable: [], unplaced: [], missing: 0, changed: 0 };

describe('an edited ledger', () => {
  it('that nobody edited changes nothing, and leaves no act to undo', async () => {
    await judge('300台', {
      verdict: 'true',
      note: '=cmd\n第二行',
      figures: { reported: '300', verified: '298', unit: '台' },
    });
    await write();
    const before = await events();
    const reply = await refill();
    expect(reply).toMatchObject(NOTHING);
    expect(reply.rows).toBeGreaterThan(5);
    expect(await events()).toEqual(before);
  });

  it('brings verdicts, figures, notes and what is done with back as marks: one act, one undo', async () => {
    await write();
    editXlsx(path, [
      claim('300台', '核查结论', '部分属实'),
      claim('300台', '核实数', 298),
      claim('300台', '备注', '缺2台的竣工单'),
      claim('17项', '核查结论', '属实'),
      claim('17项', '是否销号', '是'),
      { sheet: 1, words: '加装电梯300台', heading: '核查结论', value: '存疑' },
    ]);
    expect(await refill(true)).toMatchObject({ changed: 0, taken: { length: 6 } });
    expect(await marks()).toEqual([]);
    expect(await refill()).toMatchObject({ changed: 3, conflicts: [], unplaced: [] });
    const found = await marks();
    expect(found).toHaveLength(3);
    expect(found).toContainEqual(
      expect.objectContaining({
        quote: '300台',
        verdict: 'partly-true',
        note: '缺2台的竣工单',
        figures: { reported: '300', verified: '298', unit: '台' },
        author: '李明',
        state: 'anchored',
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ quote: '17项', verdict: 'true', closed: true }));
    expect(await archive.handlers['history.undo']({})).toMatchObject({ act: 'ledger.refill', records: 3 });
    expect(await marks()).toEqual([]);
  });

  it('says the same after it was brought back, and brings nothing twice', async () => {
    await write();
    editXlsx(path, [claim('300台', '核查结论', '属实'), claim('300台', '核实数', '２９８')]);
    await refill();
    expect(await refill()).toMatchObject(NOTHING);
    await write();
    const [, data] = await readExcel(readFileSync(path));
    const [head = [], ...rows] = data?.data ?? [];
    const row = rows.find((each) => each[head.indexOf('原文')] === '300台') ?? [];
    const shown = ['申报数', '核实数', '差异', '核查结论'].map((heading) => row[head.indexOf(heading)]);
    expect(shown).toEqual([300, 298, -2, '属实']);
  });

  it('counts money in its base unit, and keeps the mark in the unit of the text', async () => {
    await write();
    editXlsx(path, [claim('410.36万元', '核实数', 4_080_600)]);
    await refill();
    const [mark] = await marks();
    expect(mark?.figures).toEqual({ reported: '410.36', verified: '408.06', unit: '万元' });
    expect(await refill()).toMatchObject(NOTHING);
  });

  it('keeps what was changed here since the export, and shows both', async () => {
    const { id } = await judge('300台', { verdict: 'pending', note: '待查' });
    await write();
    await archive.handlers['annotations.edit']({ id, changes: { verdict: 'true' } });
    editXlsx(path, [claim('300台', '核查结论', '不属实'), claim('300台', '备注', '已查')]);
    const reply = await refill();
    expect(reply.conflicts).toMatchObject([{ field: 'verdict', here: '属实', there: '不属实', words: '300台' }]);
    expect(reply.taken).toMatchObject([{ field: 'note', here: '待查', there: '已查' }]);
    expect(await marks()).toMatchObject([{ verdict: 'true', note: '已查' }]);
  });

  it('is of one mind with what was changed here alike', async () => {
    const { id } = await judge('300台', { verdict: 'pending' });
    await write();
    await archive.handlers['annotations.edit']({ id, changes: { verdict: 'untrue' } });
    editXlsx(path, [claim('300台', '核查结论', '不属实')]);
    expect(await refill()).toMatchObject(NOTHING);
  });

  it('tells words that are no verdict and no number, and takes the rest', async () => {
    await write();
    editXlsx(path, [
      claim('300台', '核查结论', '对的'),
      claim('300台', '核实数', '约298'),
      claim('300台', '备注', '见底稿'),
    ]);
    const reply = await refill();
    expect(reply.unreadable.map(({ field, there }) => [field, there])).toEqual([
      ['verdict', '对的'],
      ['verified', '约298'],
    ]);
    expect(await marks()).toMatchObject([{ verdict: 'pending', note: '见底稿' }]);
  });

  it('tells lines that are new, whose words are others, that stand there twice, and that were taken out', async () => {
    await write();
    rewriteSheet(path, 2, (xml) => {
      const line = lineOf(xml, '300台', columnOf(xml, '原文'));
      const [row = ''] = new RegExp(`<row r="${line}".*?</row>`, 's').exec(xml) ?? [];
      const twice = row.replaceAll(new RegExp(`([A-Z])${line}"`, 'g'), '$1900"').replace(`r="${line}"`, 'r="900"');
      const typed =
        '<row r="901"><c r="B901" t="inlineStr"><is><t>新增</t></is></c><c r="C901" t="inlineStr"><is><t>一条</t></is></c></row>';
      return xml.replace('</sheetData>', `${twice}${typed}</sheetData>`);
    });
    rewriteSheet(path, 1, (xml) => xml.replace(/<row r="2".*?<\/row>/s, ''));
    editXlsx(path, [claim('17项', '原文', '18项'), claim('15项', '核查结论', '属实')]);
    const reply = await refill();
    expect(reply.unplaced.map(({ reason }) => reason).sort()).toEqual(['new', 'other-words', 'twice', 'twice']);
    expect(reply).toMatchObject({ missing: 1, changed: 1 });
  });

  it('tells rows that a new revision no longer has, and touches none', async () => {
    await write();
    editXlsx(path, [claim('300台', '核查结论', '属实')]);
    putBulletin(archive.library, { id: 'a', shortTitle: '', text: TEXT.replace('300台', '301台') });
    const reply = await refill();
    expect(reply.rows).toBe(0);
    expect(new Set(reply.unplaced.map(({ reason }) => reason))).toEqual(new Set(['gone']));
    expect(await marks()).toEqual([]);
  });

  it('refuses every other file in a sentence, and one whose hidden columns are gone', async () => {
    writeFileSync(path, '不是表格');
    await expect(refill()).rejects.toThrow(coded('not-a-ledger'));
    await archive.handlers['export.write']({ what: 'annotations', bulletins: [], format: 'xlsx', path });
    await expect(refill()).rejects.toThrow(coded('not-a-ledger'));
    await ledger['export.ledger']({ what: 'ledger', bulletins: ['a'], format: 'docx', path });
    await expect(refill()).rejects.toThrow(coded('not-a-ledger'));
    await write();
    for (const sheet of [1, 2] as const) rewriteSheet(path, sheet, (xml) => xml.replace('>核对码<', '>其他<'));
    await expect(refill()).rejects.toThrow(coded('not-a-ledger'));
    await expect(async () => ledger['ledger.refill']({ path: `${path}.none`, dryRun: false })).rejects.toThrow(
      coded('not-found'),
    );
  });

  it('comes back from LibreOffice the same, and with what was typed', { timeout: 120_000 }, async ({ skip }) => {
    if (!OFFICE.hasCalc) skip('LibreOffice Calc is not installed: a save in another program was not checked');
    await judge('15项', {
      verdict: 'true',
      note: '=1+1\n_x0041_ 第二行',
      figures: { reported: '15', verified: '15', unit: '项' },
    });
    await write();
    writeFileSync(path, await throughOffice(readFileSync(path), 'xlsx', 'xlsx'));
    expect(await refill()).toMatchObject(NOTHING);
    await write();
    editXlsx(path, [claim('300台', '核查结论', '不属实'), claim('300台', '核实数', 298.5)]);
    writeFileSync(path, await throughOffice(readFileSync(path), 'xlsx', 'xlsx'));
    expect(await refill()).toMatchObject({ changed: 1, conflicts: [], unplaced: [] });
    expect(await marks()).toContainEqual(
      expect.objectContaining({ verdict: 'untrue', figures: { reported: '300', verified: '298.5', unit: '台' } }),
    );
  });
});
