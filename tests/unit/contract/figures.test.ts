import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECIMAL, differenceOf } from '../../../main/contract/figures.ts';

const difference = (reported: string | null, verified: string | null) => differenceOf({ reported, verified });

describe('the difference of reported and verified', () => {
  it.each([
    ['300', '298', '-2'],
    ['0.1', '0.3', '0.2'],
    ['2853.58', '2853.6', '0.02'],
    ['-7.89', '-8', '-0.11'],
    ['1', '1.00', '0'],
    ['99999999999999999999.99', '100000000000000000000', '0.01'],
    ['-0.5', '0.25', '0.75'],
  ])('of %s and %s is %s', (reported, verified, expected) => {
    expect(difference(reported, verified)).toBe(expected);
  });

  it('is not known unless both are', () => {
    expect([difference(null, '1'), difference('1', null), difference(null, null)]).toEqual([null, null, null]);
  });

  it('is exact, and added to what was reported gives what was verified', () => {
    const digits = 4;
    const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    const text = (value: bigint) => {
      const sign = value < 0n ? '-' : '';
      const figures = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
      return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
    };
    const parsed = (decimal: string) => {
      const [before = '', after = ''] = decimal.split('.');
      return BigInt(before + after.padEnd(digits, '0'));
    };
    fc.assert(
      fc.property(whole, whole, (reported, verified) => {
        const found = difference(text(reported), text(verified));
        expect(found).toMatch(DECIMAL);
        expect(reported + parsed(found ?? '')).toBe(verified);
      }),
    );
  });
});
