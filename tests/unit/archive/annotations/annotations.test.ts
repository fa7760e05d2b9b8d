import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
beforeEach(() => {
  archive = personalArchive();
});
afterEach(() => archive.remove());

const coded = (code: string) => expect.objectContaining({ code });
const introduced = () => archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });

describe('creating a mark', () => {
  it('asks for a name first, and keeps nothing', () => {
    expect(() => archive.handlers['annotations.create'](draftOn('加装电梯'))).toThrow(coded('name-needed'));
    expect(archive.handlers['annotations.list']({})).toEqual([]);
  });

  it('keeps words, context, signature and time, through a restart', async () => {
    introduced();
    const made = await archive.handlers['annotations.create']({
      ...draftOn('加装电梯300台'),
      kind: 'verdict',
      verdict: 'true',
      note: '已核对台账',
      tags: ['民生', '民生', '电梯'],
      colour: 'result',
    });
    expect(made).toMatchObject({
      bulletin: 'a',
      revision: 1,
      quote: '加装电梯300台',
      kind: 'verdict',
      verdict: 'true',
      note: '已核对台账',
      tags: ['民生', '电梯'],
      colour: 'result',
      author: '李明',
      unit: '区纪委',
      state: 'anchored',
    });
    expect(SAMPLE).toContain(made.prefix + made.quote + made.suffix);
    expect(archive.events.at(-1)).toEqual({ kind: 'annotations-changed', bulletin: 'a', annotations: [made.id] });
    expect(await archive.handlers['annotations.some']({ ids: ['none', made.id] })).toEqual(
      await archive.handlers['annotations.list']({}),
    );
    archive = archive.restart();
    const [listed] = await archive.handlers['annotations.list']({});
    expect(listed).toEqual({
      ...made,
      differences: [],
      suggestion: null,
      number: 1,
      shortTitle: '徐汇区（十二届二轮）',
      section: [
        { label: '一、', title: '整改落实情况' },
        { label: '（一）', title: '聚焦主责主业' },
        { label: '2.', title: '加装电梯推进不够' },
      ],
      paragraph: 2,
    });
  });

  it('refuses ranges outside the text, half characters, and bulletins and revisions that are not there', () => {
    introduced();
    const create = archive.handlers['annotations.create'];
    const draft = draftOn('加装电梯');
    expect(() => create({ ...draft, end: draft.start })).toThrow(coded('bad-range'));
    expect(() => create({ ...draft, end: SAMPLE.length + 1 })).toThrow(coded('bad-range'));
    expect(() => create({ ...draft, start: SAMPLE.indexOf('𠮷') + 1, end: SAMPLE.length })).toThrow(coded('bad-range'));
    expect(() => create({ ...draft, revision: 2 })).toThrow(coded('not-found'));
    expect(() => create({ ...draft, bulletin: 'none' })).toThrow(coded('not-found'));
    expect(archive.handlers['history.state']({})).toEqual({ undo: null, redo: null });
  });

  it('takes a 核查 without a verdict as 待核', async () => {
    introduced();
    const made = await archive.handlers['annotations.create']({ ...draftOn('整改'), kind: 'verdict' });
    expect(made.verdict).toBe('pending');
  });

  it('stores what SQLite cannot hold in a form that the log and the table agree on', async () => {
    introduced();
    await archive.handlers['annotations.create']({ ...draftOn('整改'), note: 'a\ud800b\u0000c', tags: ['\udc00'] });
    expect((await archive.handlers['annotations.list']({}))[0]).toMatchObject({
      note: 'a\ufffdb\u0000c',
      tags: ['\ufffd'],
    });
    expect(archive.handlers['history.verify']({})).toMatchObject({ ok: true });
  });
});

describe('changing and removing', () => {
  it('edits what a mark says and leaves its place', async () => {
    introduced();
    const made = await archive.handlers['annotations.create'](draftOn('加装电梯'));
    const edited = await archive.handlers['annotations.edit']({ id: made.id, changes: { note: '批注', kind: 'note' } });
    expect(edited).toEqual({ ...made, note: '批注', kind: 'note', modifiedAt: edited.modifiedAt });
    expect(edited.modifiedAt > made.modifiedAt).toBe(true);
  });

  it('does not log an edit that changes nothing', async () => {
    introduced();
    const made = await archive.handlers['annotations.create']({ ...draftOn('加装电梯'), note: '同' });
    await archive.handlers['annotations.edit']({ id: made.id, changes: { note: '同' } });
    expect(archive.handlers['history.state']({})).toEqual({ undo: 'annotation.create', redo: null });
  });

  it('says so when a mark is not there', () => {
    expect(() => archive.handlers['annotations.edit']({ id: 'x', changes: {} })).toThrow(coded('not-found'));
    expect(() => archive.handlers['annotations.delete']({ id: 'x' })).toThrow(coded('not-found'));
  });
});

describe('listing', () => {
  beforeEach(async () => {
    introduced();
    const create = archive.handlers['annotations.create'];
    await create({ ...draftOn('工作扎实', 'b', `回顾\n${'区政府工作扎实推进。'.repeat(20)}`), tags: ['回顾'] });
    await create({ ...draftOn('一岗双责'), tags: ['责任', '回顾'], kind: 'question' });
    await create({ ...draftOn('徐汇区'), note: '見於ＡＢＣ', kind: 'verdict', verdict: 'doubtful' });
  });
  const quotes = async (filter: Parameters<PersonalArchive['handlers']['annotations.list']>[0]) =>
    (await archive.handlers['annotations.list'](filter)).map(({ quote }) => quote);

  it('goes by bulletin and then by place', async () => {
    expect(await quotes({})).toEqual(['徐汇区', '一岗双责', '工作扎实']);
  });

  it('narrows by bulletin, tag, verdict, kind and state', async () => {
    expect(await quotes({ bulletin: 'b' })).toEqual(['工作扎实']);
    expect(await quotes({ tag: '回顾' })).toEqual(['一岗双责', '工作扎实']);
    expect(await quotes({ verdict: 'doubtful' })).toEqual(['徐汇区']);
    expect(await quotes({ kind: 'question' })).toEqual(['一岗双责']);
    expect(await quotes({ state: 'orphan' })).toEqual([]);
  });

  it('finds words in note, quote and tags whatever their script, width and case', async () => {
    expect(await quotes({ query: '见于abc' })).toEqual(['徐汇区']);
    expect(await quotes({ query: '一崗雙責' })).toEqual(['一岗双责']);
    expect(await quotes({ query: '責任' })).toEqual(['一岗双责']);
    expect(await quotes({ query: '没有' })).toEqual([]);
  });

  it('counts tags, most used first', () => {
    expect(archive.handlers['annotations.tags']({})).toEqual([
      { tag: '回顾', count: 2 },
      { tag: '责任', count: 1 },
    ]);
  });

  it('shows a mark where its words stand in a newer revision, and leaves what is stored', async () => {
    putBulletin(archive.library, { id: 'a', shortTitle: '', text: SAMPLE.replace('一、整改', '一、全面整改') });
    const marks = await archive.handlers['annotations.list']({ bulletin: 'a' });
    expect(marks.map(({ quote, revision, state }) => [quote, revision, state])).toEqual([
      ['徐汇区', 2, 'anchored'],
      ['一岗双责', 2, 'anchored'],
    ]);
    expect(archive.handlers['history.verify']({})).toMatchObject({ ok: true });
  });

  it('makes orphans of marks whose words are gone, and still lists them', async () => {
    putBulletin(archive.library, { id: 'b', shortTitle: '', text: '回顾\n已经换了内容。' });
    expect(await archive.handlers['annotations.list']({ state: 'orphan' })).toMatchObject([
      { quote: '工作扎实', revision: 1, state: 'orphan' },
    ]);
  });

  it('lists marks on a bulletin that the library lacks', async () => {
    archive.library.script("PRAGMA foreign_keys = OFF; UPDATE bulletin SET id = 'gone' WHERE id = 'b'");
    expect((await archive.handlers['annotations.list']({})).at(-1)).toMatchObject({
      shortTitle: '资料不在库中',
      state: 'orphan',
      section: [],
      paragraph: null,
    });
  });
});
