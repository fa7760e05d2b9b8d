import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tagTree } from '../../../../main/archive/annotations/tag-tree.ts';
import type { TagNode } from '../../../../main/contract/tag.ts';
import { draftOn, type PersonalArchive, personalArchive } from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;
const tags = () => archive.handlers['annotations.list']({});
const tagsByQuote = async () => Object.fromEntries((await tags()).map(({ quote, tags }) => [quote, tags]));
const coded = (code: string) => expect.objectContaining({ code });

/** `民生 1/3 red` for a node with one mark of its own and three within. */
function lines(nodes: readonly TagNode[]): string[] {
  return nodes.flatMap(({ path, count, countWithin, colour, children }) => [
    `${path} ${count}/${countWithin}${colour === null ? '' : ` ${colour}`}`,
    ...lines(children),
  ]);
}
const tree = async () => lines(await archive.handlers['tags.list']({}));

beforeEach(async () => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
  const create = archive.handlers['annotations.create'];
  await create({ ...draftOn('徐汇区'), tags: ['民生', '复核'] });
  await create({ ...draftOn('加装电梯'), tags: ['民生/电梯', '民生/住房'] });
  await create({ ...draftOn('一岗双责'), tags: ['民生服务', ' 责任 / 主体责任／ '] });
  archive.handlers['tags.colour']({ path: '民生/电梯', colour: 'red' });
});
afterEach(() => archive.remove());

describe('the tree of tags', () => {
  it('counts marks, each once under a tag, and knows paths however they were typed', async () => {
    expect(new Set(await tree())).toEqual(
      new Set([
        '复核 1/1',
        '民生 1/2',
        '民生/电梯 1/1 red',
        '民生/住房 1/1',
        '民生服务 1/1',
        '责任 0/1',
        '责任/主体责任 1/1',
      ]),
    );
  });

  it('puts children under their parents, and keeps a tag that only has a colour', () => {
    expect(lines(tagTree([['甲/乙/丙'], ['甲']], new Map([['丁', 'blue']])))).toEqual([
      '丁 0/0 blue',
      '甲 1/2',
      '甲/乙 0/1',
      '甲/乙/丙 1/1',
    ]);
  });

  it('narrows lists to a tag with all under it, and not to what only begins alike', async () => {
    const quotes = async (tag: string) =>
      (await archive.handlers['annotations.list']({ tag })).map(({ quote }) => quote);
    expect(await quotes('民生')).toEqual(['徐汇区', '加装电梯']);
    expect(await quotes('民生／电梯')).toEqual(['加装电梯']);
    expect(await quotes('民')).toEqual([]);
  });
});

describe('changing tags', () => {
  it('renames a tag with all under it and its colours, in one act', async () => {
    expect(archive.handlers['tags.rename']({ path: '民生', to: '实事/民生' })).toMatchObject({ changed: 2 });
    expect(await tagsByQuote()).toEqual({
      徐汇区: ['实事/民生', '复核'],
      加装电梯: ['实事/民生/电梯', '实事/民生/住房'],
      一岗双责: ['民生服务', '责任/主体责任'],
    });
    expect(await tree()).toContain('实事/民生/电梯 1/1 red');
    expect((await tree()).some((line) => /^民生( |\/)/.test(line))).toBe(false);
    expect(archive.handlers['history.undo']({})).toMatchObject({ act: 'tag.rename', records: 4 });
    expect(await tree()).toContain('民生/电梯 1/1 red');
    expect((await tree()).some((line) => line.startsWith('实事'))).toBe(false);
  });

  it('does not let a name be taken twice, nor a tag be put under itself', () => {
    expect(() => archive.handlers['tags.rename']({ path: '复核', to: '民生' })).toThrow(coded('tag-exists'));
    expect(() => archive.handlers['tags.rename']({ path: '民生', to: '民生/甲' })).toThrow(coded('bad-arguments'));
    expect(() => archive.handlers['tags.merge']({ path: '民生', into: '民生/电梯' })).toThrow(coded('bad-arguments'));
    expect(() => archive.handlers['tags.colour']({ path: ' / ', colour: null })).toThrow(coded('bad-arguments'));
    expect(archive.handlers['history.state']({})).toMatchObject({ undo: 'tag.colour' });
  });

  it('refuses, and changes nothing, where a tag would become too long or a mark would have too many', async () => {
    const before = await tree();
    const to = '长'.repeat(119);
    await archive.handlers['tags.rename']({ path: '复核', to });
    archive.handlers['history.undo']({});
    expect(() => archive.handlers['tags.rename']({ path: '民生', to })).toThrow(coded('bad-arguments'));
    const ids = (await tags()).map(({ id }) => id);
    const addTags = Array.from({ length: 49 }, (_, index) => `标签${index}`);
    expect(() => archive.handlers['annotations.bulk']({ ids, change: { addTags } })).toThrow(coded('bad-arguments'));
    expect(await tree()).toEqual(before);
  });

  it('merges one tag into another, each mark keeping it once, colours of the second', async () => {
    archive.handlers['tags.colour']({ path: '民生', colour: 'blue' });
    archive.handlers['tags.colour']({ path: '复核', colour: 'green' });
    archive.handlers['tags.merge']({ path: '复核', into: '民生' });
    expect(await tagsByQuote()).toMatchObject({ 徐汇区: ['民生'] });
    expect((await tree()).slice(0, 3)).toContain('民生 1/2 blue');
    archive.handlers['history.undo']({});
    expect(await tagsByQuote()).toMatchObject({ 徐汇区: ['民生', '复核'] });
    expect(await tree()).toContain('复核 1/1 green');
  });

  it('takes a tag off every mark with all under it; undo puts it back', async () => {
    const before = await tree();
    expect(archive.handlers['tags.remove']({ path: '民生' })).toMatchObject({ changed: 2 });
    expect(await tagsByQuote()).toMatchObject({
      徐汇区: ['复核'],
      加装电梯: [],
      一岗双责: ['民生服务', '责任/主体责任'],
    });
    archive.handlers['history.undo']({});
    expect(await tree()).toEqual(before);
    expect(archive.handlers['history.verify']({})).toMatchObject({ ok: true });
  });

  it('colours a tag, and does nothing where it has that colour', async () => {
    expect(archive.handlers['tags.colour']({ path: '民生/电梯', colour: 'red' })).toMatchObject({ changed: 0 });
    archive.handlers['tags.colour']({ path: '民生/电梯', colour: null });
    expect(await tree()).toContain('民生/电梯 1/1');
  });
});
