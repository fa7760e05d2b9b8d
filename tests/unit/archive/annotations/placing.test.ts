import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
const coded = (code: string) => expect.objectContaining({ code });
const place = (args: Parameters<PersonalArchive['handlers']['annotations.place']>[0]) =>
  archive.handlers['annotations.place'](args);

const one = async (id: string) => {
  const found = (await archive.handlers['annotations.list']({})).find((mark) => mark.id === id);
  if (!found) throw new Error('the mark is gone');
  return found;
};

/** A next revision of bulletin `a`. */
const revise = (text: string) => putBulletin(archive.library, { id: 'a', shortTitle: '', text });

const mark = async (words: string) => (await archive.handlers['annotations.create'](draftOn(words))).id;

beforeEach(() => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
});
afterEach(() => archive.remove());

describe('a mark whose words were edited', () => {
  const WORDS = '根据市委统一部署,市委第一巡视组于2023年3月29日至6月16日对徐汇区进行了巡视。';
  const EDITED = SAMPLE.replace('市委统一部署', '市委的统一部署');

  it('is anchored once its place is confirmed, with the words and context that stand there', async () => {
    const id = await mark(WORDS);
    revise(EDITED);
    const moved = await one(id);
    expect(moved).toMatchObject({ state: 'moved', revision: 2 });
    const placed = await place({ id, accept: 'moved', start: moved.start, end: moved.end });
    expect(placed).toMatchObject({ state: 'anchored', revision: 2, start: moved.start, end: moved.end });
    expect(EDITED.slice(placed.start, placed.end)).toBe(placed.quote);
    expect(EDITED).toContain(placed.prefix + placed.quote + placed.suffix);
    expect(archive.handlers['history.undo']({})).toMatchObject({ act: 'annotation.place' });
    expect(await one(id)).toMatchObject({ state: 'moved', quote: WORDS });
  });

  it('is refused where another revision came in after the person looked', async () => {
    const id = await mark(WORDS);
    revise(EDITED);
    const { start, end } = await one(id);
    revise(`新增的一段话，与原文没有关系。\n${EDITED}`);
    await expect(async () => place({ id, accept: 'moved', start, end })).rejects.toThrow(coded('bad-range'));
    expect(await one(id)).toMatchObject({ state: 'moved' });
  });
});

describe('a mark without a place', () => {
  const GONE = SAMPLE.replace('加装电梯300台', '加装电梯302台');

  it('takes the suggestion when told to, and only then', async () => {
    const id = await mark('完成既有多层住宅加装电梯300台');
    revise(GONE);
    const { suggestion, state } = await one(id);
    expect(state).toBe('orphan');
    const placed = await place({ id, accept: 'suggestion' });
    expect(placed).toMatchObject({ state: 'anchored', start: suggestion?.start, end: suggestion?.end });
    expect(placed.quote).toBe(GONE.slice(placed.start, placed.end));
  });

  it('is put by hand into the current revision alone', async () => {
    const id = await mark('完成既有多层住宅加装电梯300台');
    revise(GONE);
    const start = GONE.indexOf('302台');
    const range = { start, end: start + 4 };
    await expect(async () => place({ id, revision: 1, ...range })).rejects.toThrow(coded('bad-range'));
    await expect(async () => place({ id, revision: 2, start, end: GONE.length + 1 })).rejects.toThrow(
      coded('bad-range'),
    );
    await expect(async () => place({ id, ...range })).rejects.toThrow(coded('bad-arguments'));
    expect(await place({ id, revision: 2, ...range })).toMatchObject({ state: 'anchored', quote: '302台', ...range });
  });

  it('can be left in the queue as seen, until another revision asks again', async () => {
    const id = await mark('完成既有多层住宅加装电梯300台');
    revise(GONE);
    expect(await place({ id, keep: true })).toMatchObject({ state: 'orphan', seenRevision: 2, revision: 1 });
    expect(archive.handlers['history.state']({})).toMatchObject({ undo: 'annotation.keep' });
    await place({ id, keep: true });
    archive.handlers['history.undo']({});
    expect(await one(id)).toMatchObject({ state: 'orphan', seenRevision: null });
  });
});

describe('what cannot be confirmed', () => {
  it('is a mark that stands where it was, an orphan as moved, and one that is not there', async () => {
    const id = await mark('加装电梯300台');
    await expect(async () => place({ id, accept: 'moved' })).rejects.toThrow(coded('no-suggestion'));
    await expect(async () => place({ id, accept: 'suggestion' })).rejects.toThrow(coded('no-suggestion'));
    await expect(async () => place({ id: 'x', keep: true })).rejects.toThrow(coded('not-found'));
    expect(archive.handlers['history.state']({})).toMatchObject({ undo: 'annotation.create' });
  });
});
