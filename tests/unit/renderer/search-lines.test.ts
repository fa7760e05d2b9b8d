import { expect, test } from 'vitest';
import type { ConcordanceLine } from '../../../main/contract/search.ts';
import { openingOf, placesOf } from '../../../renderer/features/related/opening-of.ts';
import { paragraphAt } from '../../../renderer/features/related/paragraph-at.ts';
import { sortedLines } from '../../../renderer/features/search/sort-lines.ts';
import { withFilter } from '../../../renderer/features/search/with-filter.ts';

const line = (before: string, after: string, start: number): ConcordanceLine => ({
  bulletin: { id: 'a', shortTitle: '甲' },
  start,
  end: start + 2,
  before,
  words: '整改',
  after,
  paragraph: 1,
});

const lines = [
  line('抓好', '落实', 1),
  line('推进', '，按期完成', 2),
  line('限期', '方案', 3),
  line('抓好', '台账', 4),
];
const starts = (list: readonly ConcordanceLine[]) => list.map(({ start }) => start);

test('lines stand in the order of the text, or by their neighbours in pinyin', () => {
  expect(starts(sortedLines(lines, 'text'))).toEqual([1, 2, 3, 4]);
  // 好 (hǎo), 好, 进 (jìn), 期 (qī): the character before the hit decides.
  expect(starts(sortedLines(lines, 'left'))).toEqual([1, 4, 2, 3]);
  // 按 (àn, behind a comma), 方 (fāng), 落 (luò), 台 (tái).
  expect(starts(sortedLines(lines, 'right'))).toEqual([2, 3, 1, 4]);
});

test('a filter is set, changed and set free', () => {
  expect(withFilter({}, 'unit', '徐汇')).toEqual({ unit: '徐汇' });
  expect(withFilter({ unit: '徐汇', year: '2023' }, 'unit', '静安')).toEqual({ unit: '静安', year: '2023' });
  expect(withFilter({ unit: '徐汇' }, 'marked', 'yes')).toEqual({ unit: '徐汇', marked: 'yes' });
  expect(withFilter({ unit: '徐汇', marked: 'yes' }, 'marked', null)).toEqual({ unit: '徐汇' });
});

test('a passage opens with whole sentences, a very long sentence with a piece of itself', () => {
  const sentence = `${'字'.repeat(49)}。`;
  expect(openingOf(sentence.repeat(4))).toBe(sentence.repeat(2));
  expect(openingOf('短句。')).toBe('短句。');
  expect(openingOf('字'.repeat(400))).toBe(`${'字'.repeat(160)}…`);
});

test('shared words are found everywhere, the earlier and longer before the ones within them', () => {
  expect(placesOf('加装电梯与电梯', ['电梯', '加装电梯'])).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 7 },
  ]);
  expect(placesOf('加装电梯', [])).toEqual([]);
});

test('the paragraph in hand is the one at a place, or the first below a heading', () => {
  const block = (start: number, paragraph: number | null) => ({
    kind: paragraph === null ? ('heading' as const) : ('paragraph' as const),
    start,
    end: start + 10,
    paragraph,
    label: null,
    level: 0,
    path: [],
  });
  const blocks = [block(0, null), block(11, 1), block(22, 2)];
  expect([0, 10, 15, 22, 40].map((at) => paragraphAt({ blocks }, at)?.paragraph ?? null)).toEqual([1, 1, 1, 2, null]);
});
