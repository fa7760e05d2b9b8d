import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  draftOn,
  type PersonalArchive,
  personalArchive,
  putBulletin,
  SAMPLE,
} from '../../../helpers/personal-archive.ts';

let archive: PersonalArchive;

beforeAll(async () => {
  archive = personalArchive();
  archive.handlers['people.introduce']({ name: '李明', unit: '' });
  putBulletin(archive.library, { id: 'b', shortTitle: '第二份', text: SAMPLE });
  const tags = [['民生/电梯'], [], ['民生', '审计'], []];
  for (const [index, words] of ['徐汇区', '一岗双责', '加装电梯', '督导', '2023年', '整改落实情况'].entries()) {
    await archive.handlers['annotations.create']({
      ...draftOn(words),
      bulletin: index % 3 === 0 ? 'a' : 'b',
      tags: tags[index % 4] ?? [],
    });
  }
});
afterAll(() => archive.remove());

it.each(['place', 'modified', 'created'] as const)('ids are those of the list, in the order of %s', async (order) => {
  const asked = [
    {},
    { bulletin: 'b' },
    { tag: '民生' },
    { tag: '' },
    { offset: 2, limit: 3 },
    { query: '电梯', limit: 1 },
  ];
  for (const args of asked) {
    const listed = (await archive.handlers['annotations.list']({ ...args, order })).map(({ id }) => id);
    expect(await archive.handlers['annotations.ids']({ ...args, order })).toEqual(listed);
    expect(listed.length).toBeGreaterThan(0);
  }
});

it('marks without a tag are found and counted under the empty one', async () => {
  const untagged = await archive.handlers['annotations.list']({ tag: '' });
  expect(untagged.map(({ tags }) => tags)).toEqual([[], [], []]);
  expect(await archive.handlers['annotations.list']({ bulletin: 'a', tag: '' })).toHaveLength(1);
  const { tags } = await archive.handlers['annotations.counts']({});
  expect(tags).toContainEqual({ value: '', count: 3 });
  expect(tags).toContainEqual({ value: '民生', count: 3 });
});
