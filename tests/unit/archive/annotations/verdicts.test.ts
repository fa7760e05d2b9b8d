import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evidenceNumber } from '../../../../main/contract/evidence.ts';
import { draftOn, type PersonalArchive, personalArchive, SAMPLE } from '../../../helpers/personal-archive.ts';
import { headOf, markOfOther, merge, OTHER } from '../../../helpers/versions-of-others.ts';

let archive: PersonalArchive;
const db = () => archive.context.person.writing();
const coded = (code: string) => expect.objectContaining({ code });
const create = (words: string, more: object = {}) =>
  archive.handlers['annotations.create']({ ...draftOn(words), kind: 'verdict', ...more });
const edit = (id: string, changes: Parameters<PersonalArchive['handlers']['annotations.edit']>[0]['changes']) =>
  archive.handlers['annotations.edit']({ id, changes });

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '区纪委' });
});
afterEach(() => archive.remove());

const FIGURES = { reported: '300', verified: '298.5', unit: '台' };
const FILE = { kind: 'file', name: '台账.xlsx', bytes: 10, sha256: 'a'.repeat(64), description: '电梯台账' } as const;

describe('a verdict', () => {
  it('keeps figures, evidence, claim and closing, through a restart', async () => {
    const start = SAMPLE.indexOf('300台');
    const made = await create('加装电梯300台', {
      figures: FIGURES,
      claim: 'claim-1',
      evidence: [
        { kind: 'passage', bulletin: 'a', revision: 1, start, end: start + 4, quote: '他写的' },
        { kind: 'claim', bulletin: 'a', claim: 'claim-2', quote: '15项' },
        FILE,
      ],
    });
    expect(made).toMatchObject({ figures: FIGURES, claim: 'claim-1', shared: false, closed: false, review: null });
    const [passage, claim, file] = made.evidence;
    // The words of a passage are cut from the text, whatever the caller said.
    expect(passage).toMatchObject({ kind: 'passage', quote: '300台', suffix: SAMPLE.slice(start + 4, start + 36) });
    expect(claim).toMatchObject({ kind: 'claim', claim: 'claim-2', quote: '15项' });
    expect(file).toMatchObject(FILE);
    expect(new Set(made.evidence.map(({ id }) => id)).size).toBe(3);
    await edit(made.id, { closed: true });
    archive = archive.restart();
    expect(await archive.handlers['annotations.list']({})).toMatchObject([
      { figures: FIGURES, evidence: made.evidence, closed: true, number: 1 },
    ]);
  });

  it('keeps the ids of evidence when it is put in another order, and of what is sent back nothing changes', async () => {
    const { id, evidence } = await create('加装电梯', { evidence: [FILE, { ...FILE, name: '照片' }] });
    await edit(id, { evidence });
    expect(archive.handlers['history.state']({})).toMatchObject({ undo: 'annotation.create' });
    const turned = await edit(id, { evidence: evidence.toReversed() });
    expect(turned.evidence).toEqual(evidence.toReversed());
  });

  it('refuses evidence that points nowhere', async () => {
    const nowhere = { kind: 'passage', bulletin: 'a', revision: 1, start: 0, end: 99_999 } as const;
    await expect(async () => create('加装电梯', { evidence: [nowhere] })).rejects.toThrow(coded('bad-range'));
    const unknown = { ...nowhere, bulletin: 'x' };
    await expect(async () => create('加装电梯', { evidence: [unknown] })).rejects.toThrow(coded('not-found'));
  });

  it('is numbered in its bulletin by place; its evidence is numbered under it', async () => {
    await create('加装电梯300台', { evidence: [FILE] });
    await create('徐汇区');
    await archive.handlers['annotations.create'](draftOn('整改'));
    const marks = await archive.handlers['annotations.list']({});
    expect(marks.map(({ quote, number }) => [quote, number])).toEqual([
      ['整改', null],
      ['徐汇区', 1],
      ['加装电梯300台', 2],
    ]);
    expect([evidenceNumber(2, 1), evidenceNumber(null, 1)]).toEqual(['佐证2-1', null]);
    const [filtered] = await archive.handlers['annotations.list']({ query: '300台' });
    expect(filtered?.number).toBe(2);
  });
});

describe('review by a second person', () => {
  const review = (id: string, outcome: 'agreed' | 'rejected' | null = 'agreed') =>
    archive.handlers['annotations.review']({ id, outcome, note: '同意' });

  /** A verdict of somebody else that came in by a merge. */
  async function theirs(): Promise<string> {
    const mine = await create('加装电梯', { verdict: 'true' });
    merge(archive, [markOfOther(db(), headOf(db(), mine.id), 'theirs')]);
    return 'theirs';
  }

  it('is signed, and can be taken back', async () => {
    const id = await theirs();
    expect(await review(id)).toMatchObject({
      verdict: 'true',
      author: OTHER.name,
      review: { reviewer: '李明', unit: '区纪委', outcome: 'agreed', note: '同意' },
    });
    expect(await review(id, null)).toMatchObject({ review: null });
    archive.handlers['history.undo']({});
    expect((await archive.handlers['annotations.list']({})).find((mark) => mark.id === id)?.review).not.toBeNull();
  });

  it('is refused to the author, to whoever changed the verdict since, and for what is no verdict', async () => {
    const mine = await create('徐汇区');
    expect(() => review(mine.id)).toThrow(coded('own-review'));
    const id = await theirs();
    await edit(id, { verdict: 'doubtful' });
    expect(() => review(id)).toThrow(coded('own-review'));
    const note = await archive.handlers['annotations.create']({ ...draftOn('整改'), kind: 'note' });
    expect(() => review(note.id)).toThrow(coded('not-a-verdict'));
  });

  it.each([{ verdict: 'untrue' as const }, { figures: FIGURES }, { evidence: [FILE] }])(
    'falls away when %j changes',
    async (changes) => {
      const id = await theirs();
      await review(id);
      expect(await edit(id, changes)).toMatchObject({ review: null });
    },
  );

  it('stays when only words, tags or closing change', async () => {
    const id = await theirs();
    await review(id);
    expect(await edit(id, { note: '补记', tags: ['甲'], closed: true, shared: true })).toMatchObject({
      review: { outcome: 'agreed' },
    });
  });
});

describe('the history of a mark', () => {
  it('tells every state: who, when, by what act, and what changed', async () => {
    const { id } = await create('加装电梯', { note: '初' });
    await edit(id, { note: '改', figures: FIGURES });
    archive.handlers['annotations.delete']({ id });
    archive.handlers['history.undo']({});
    const versions = await archive.handlers['annotations.history']({ id });
    expect(versions.map(({ content, isHead }) => [content?.act, content?.removed, content?.changed, isHead])).toEqual([
      ['undo', null, [], true],
      ['annotation.delete', 'bin', [], false],
      ['annotation.edit', null, ['note', 'figures'], false],
      ['annotation.create', null, [], false],
    ]);
    expect(versions.map(({ content }) => content?.annotation.note)).toEqual(['改', '改', '改', '初']);
    expect(versions.every(({ content }) => content?.by.name === '李明')).toBe(true);
    const times = versions.map(({ content }) => content?.at ?? '');
    expect(times).toEqual(times.toSorted().reverse());
    for (const [index, { parents }] of versions.entries()) {
      expect(parents).toEqual(index === 3 ? [] : [versions[index + 1]?.version]);
    }
  });

  it('is there for a mark in the bin, and refused for one that never was', async () => {
    const { id } = await create('加装电梯');
    archive.handlers['annotations.delete']({ id });
    expect(await archive.handlers['annotations.history']({ id })).toHaveLength(2);
    expect(() => archive.handlers['annotations.history']({ id: 'x' })).toThrow(coded('not-found'));
  });
});
