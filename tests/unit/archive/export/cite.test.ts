import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CitedPlace, cite, sourceOf } from '../../../../main/archive/export/cite.ts';
import { draftOn, type PersonalArchive, personalArchive, SAMPLE } from '../../../helpers/personal-archive.ts';

const PLACE: CitedPlace = {
  shortTitle: '徐汇区（十二届二轮）',
  sourceClass: 'official',
  section: [
    { label: '二、', title: '反馈意见整改' },
    { label: '(二)', title: '聚焦' },
    { label: '2.', title: '针对' },
  ],
  item: '二是',
  paragraph: 9,
  lastParagraph: 9,
};

describe('the source of a passage', () => {
  it('names the headings of the bulletin, and the paragraph as an aid', () => {
    expect(sourceOf(PLACE)).toBe('徐汇区（十二届二轮），二（二）2“二是”，第9段');
  });

  it('gives the paragraphs of a passage that runs over several', () => {
    expect(sourceOf({ ...PLACE, item: null, lastParagraph: 11 })).toBe('徐汇区（十二届二轮），二（二）2，第9—11段');
  });

  it('leaves out what there is not, and names an unnumbered heading by its words', () => {
    expect(sourceOf({ ...PLACE, section: [], item: null, paragraph: null })).toBe('徐汇区（十二届二轮）');
    const section = [{ label: null, title: '凝心铸魂——以学铸魂筑牢思想根基，以学增智提升本领' }];
    expect(sourceOf({ ...PLACE, section, item: null })).toBe(
      '徐汇区（十二届二轮），“凝心铸魂——以学铸魂筑牢思想根基，以学增…”，第9段',
    );
  });

  it('says that a text was put together on the web', () => {
    expect(sourceOf({ ...PLACE, sourceClass: 'compiled' })).toBe(
      '徐汇区（十二届二轮），二（二）2“二是”，第9段，网络整理',
    );
  });
});

describe('a citation', () => {
  it('puts the words first', () => {
    expect(cite('完成加装电梯300台', PLACE, true)).toEqual({
      text: '“完成加装电梯300台”（徐汇区（十二届二轮），二（二）2“二是”，第9段）',
      source: '徐汇区（十二届二轮），二（二）2“二是”，第9段',
    });
  });

  it('sets Chinese punctuation when asked to, and leaves the words as printed when not', () => {
    const words = '履行“一岗双责”,抓整改';
    expect(cite(words, PLACE, true).text).toContain('“履行‘一岗双责’，抓整改”（');
    expect(cite(words, PLACE, false).text).toContain('“履行“一岗双责”,抓整改”（');
  });

  it('leaves quotation marks alone that do not pair', () => {
    expect(cite('一岗双责”落到实处', PLACE, true).text).toContain('“一岗双责”落到实处”（');
  });
});

describe('export.cite', () => {
  let archive: PersonalArchive;
  beforeEach(() => {
    archive = personalArchive();
  });
  afterEach(() => archive.remove());

  it('finds headings, enumeration and paragraph in the text', () => {
    const start = SAMPLE.indexOf('加强督导');
    const range = { bulletin: 'a', revision: 1, start, end: start + 4, fullWidthPunctuation: true };
    expect(archive.handlers['export.cite'](range)).toEqual({
      text: '“加强督导”（徐汇区（十二届二轮），一（一）2“二是”，第2段）',
      source: '徐汇区（十二届二轮），一（一）2“二是”，第2段',
      sic: [],
    });
  });

  it('says where the bulletin itself errs, to whoever quotes as much as a character of it', async () => {
    const start = SAMPLE.indexOf('多层住宅');
    const mark = { ...draftOn('多层住宅'), start, end: start + 4 };
    await archive.handlers['people.introduce']({ name: '王敏', unit: '' });
    await archive.handlers['annotations.create']({ ...mark, kind: 'sic' as const, note: '应为“高层”' });
    await archive.handlers['annotations.create']({ ...mark, kind: 'note' as const, note: '' });
    const cited = (from: number, to: number) =>
      archive.handlers['export.cite']({
        bulletin: 'a',
        revision: 1,
        start: start + from,
        end: start + to,
        fullWidthPunctuation: true,
      });
    expect(await cited(3, 8)).toEqual({
      text: '“宅加装电梯”（徐汇区（十二届二轮），一（一）2“一是”，第2段，原文如此）',
      source: '徐汇区（十二届二轮），一（一）2“一是”，第2段，原文如此',
      sic: [{ quote: '多层住宅', note: '应为“高层”' }],
    });
    expect(await cited(4, 8)).toMatchObject({ text: expect.not.stringContaining('原文如此'), sic: [] });
    expect(await cited(-2, 0)).toMatchObject({ text: expect.not.stringContaining('原文如此'), sic: [] });
  });

  it('finds the words of a heading under that heading', () => {
    const start = SAMPLE.indexOf('聚焦主责主业');
    const range = { bulletin: 'a', revision: 1, start, end: start + 6, fullWidthPunctuation: true };
    expect(archive.handlers['export.cite'](range)).toMatchObject({ source: '徐汇区（十二届二轮），一（一）' });
  });

  it('refuses a range that is not in the text', () => {
    const range = { bulletin: 'a', revision: 1, start: 5, end: 5, fullWidthPunctuation: true };
    expect(() => archive.handlers['export.cite'](range)).toThrow(expect.objectContaining({ code: 'bad-range' }));
  });
});
