import { describe, expect, it } from 'vitest';
import { readDay } from '../../../renderer/components/read-day.ts';

describe('a day that was typed', () => {
  it.each([
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024。3。5', '2024-03-05'],
    [' 20240305 ', '2024-03-05'],
    ['2024-2-29', '2024-02-29'],
    ['', ''],
  ])('%j is %j', (typed, day) => {
    expect(readDay(typed, 'first')).toBe(day);
    expect(readDay(typed, 'last')).toBe(day);
  });

  it.each([
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2023-2', '2023-02-01', '2023-02-28'],
    ['202312', '2023-12-01', '2023-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024年', '2024-01-01', '2024-12-31'],
  ])('%j alone begins on %j and ends on %j', (typed, first, last) => {
    expect(readDay(typed, 'first')).toBe(first);
    expect(readDay(typed, 'last')).toBe(last);
  });

  it.each(['2023-2-29', '2024-13-1', '2024-0-1', '2024-4-31', '昨天', '2024-3-5-6', '3/5/2024', '24-3-5'])(
    '%j is none',
    (typed) => {
      expect(readDay(typed, 'first')).toBeNull();
    },
  );
});
