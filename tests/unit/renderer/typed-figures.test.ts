import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECIMAL } from '../../../main/contract/figures.ts';
import { firstFigure } from '../../../renderer/text/first-figure.ts';
import { typedNumber } from '../../../renderer/text/typed-number.ts';

test.each([
  ['410.36', '410.36'],
  ['２８５３．５８', '2853.58'],
  [' 1,200 ', '1200'],
  ['1，234，567.5', '1234567.5'],
  ['−7.89', '-7.89'],
  ['+3', '3'],
  ['', null],
  ['  ', null],
])('%o is typed for %o', (words, decimal) => {
  expect(typedNumber(words)).toBe(decimal);
});

test.each(['四百', '1,23', '1.2.3', '12万', '.5', '--1', '1e5'])('%o is no number', (words) => {
  expect(typedNumber(words)).toBeUndefined();
});

test('whatever is taken is what the contract calls decimal text', () => {
  const words = fc.string({ unit: fc.constantFrom(...'0123456789０９．.,，-−+ ') });
  fc.assert(
    fc.property(words, (typed) => {
      const decimal = typedNumber(typed);
      if (typeof decimal === 'string') expect(decimal).toMatch(DECIMAL);
    }),
  );
});

test.each([
  ['清退资金410.36万元', '410.36', '万元'],
  ['签约率分别达100%和99.93%', '100', '%'],
  ['2023年新开工305台', '305', '台'],
  ['第12届第2轮巡视,完成42项', '42', '项'],
  ['累计９．４４万名', '9.44', '万名'],
  ['惠及1,200余户居民', '1200', '户'],
  ['服务140余万人次', '140', '万人次'],
  ['提高2.5个百分点', '2.5', '个百分点'],
  ['比例为1.5，见附表', '1.5', ''],
])('the first figure of %s is %s %s', (words, value, unit) => {
  expect(firstFigure(words)).toEqual({ value, unit });
});

test.each(['截至目前', '2023年8月29日', '第12届', '全面完成'])('there is no figure in %s', (words) => {
  expect(firstFigure(words)).toBeNull();
});
