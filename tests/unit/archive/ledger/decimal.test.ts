import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, negated, quotient, shifted, sum, times } from '../../../../main/archive/ledger/figures/decimal.ts';
import { hanValue } from '../../../../main/archive/ledger/figures/han-numeral.ts';

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => shifted(String(digits), -places));

describe('decimals', () => {
  it('never shows the noise of binary fractions', () => {
    expect(shifted('2853.58', 8)).toBe('285358000000');
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(times('1.1', '1.1')).toBe('1.21');
    expect(quotient('157', '160', 3)).toBe('0.981');
    expect(quotient('1', '0', 3)).toBeNull();
  });

  it('shifts there and back', () => {
    fc.assert(fc.property(decimal, fc.integer({ min: -8, max: 8 }), (a, by) => shifted(shifted(a, by), -by) === a));
  });

  it('adds what it takes away', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => compare(sum([a, b, negated(b)]), a) === 0));
  });

  it('orders as numbers do', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => Math.sign(Number(a) - Number(b)) === compare(a, b)));
  });
});

const DIGITS = '零一二三四五六七八九';

/** Han numeral of a whole number below 10,000, as it is written. */
function hanBelowTenThousand(number: number): string {
  const places = ['千', '百', '十', ''];
  const digits = String(number).padStart(4, '0');
  const words = [...digits].map((digit, place) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${places[place]}`));
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

describe('Han numerals', () => {
  it('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (high, low) => {
        expect(hanValue(hanBelowTenThousand(low))).toBe(String(low));
        expect(hanValue(`${hanBelowTenThousand(high)}万零${hanBelowTenThousand(low)}`)).toBe(
          String(high * 10_000 + low),
        );
      }),
    );
  });

  it('takes years and guesses for none', () => {
    expect(['二〇二三', '三四十', '十百'].map(hanValue)).toEqual([null, null, null]);
  });
});
