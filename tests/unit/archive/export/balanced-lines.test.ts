import { expect, test } from 'vitest';
import { balancedLines } from '../../../../main/archive/export/balanced-lines.ts';

test('a title that runs on is broken between words, into lines of about the same length', () => {
  expect(balancedLines('关于整改进展情况的通报', 20)).toEqual(['关于整改进展情况的通报']);
  const title = '关于十二届市委第二轮巡视集中整改进展情况的通报';
  const lines = balancedLines(title, 20);
  expect(lines.join('')).toBe(title);
  expect(lines).toHaveLength(2);
  expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThanOrEqual(4);
});

test('no line is longer than there is room for, and nothing is lost', () => {
  for (const most of [8, 13, 20]) {
    for (const length of [1, 19, 21, 40, 41, 77]) {
      const title = '中共上海市徐汇区委员会关于十二届市委第二轮巡视集中整改进展情况的通报及下一步工作安排'
        .repeat(2)
        .slice(0, length);
      const lines = balancedLines(title, most);
      expect(lines.join('')).toBe(title);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most);
    }
  }
});
