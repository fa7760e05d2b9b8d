import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_UNITS, cutSelector } from '../../../../main/archive/annotations/selector.ts';

const badRange = expect.objectContaining({ code: 'bad-range' });

describe('cutting a quote with its context', () => {
  it('gives the exact words and 32 units on either side', () => {
    const text = `${'前'.repeat(40)}加装电梯${'后'.repeat(40)}`;
    expect(cutSelector(text, 40, 44)).toEqual({ quote: '加装电梯', prefix: '前'.repeat(32), suffix: '后'.repeat(32) });
  });

  it('gives what there is at the edges of the text', () => {
    expect(cutSelector('加装电梯', 0, 4)).toEqual({ quote: '加装电梯', prefix: '', suffix: '' });
  });

  it.each([
    [3, 3],
    [4, 3],
    [-1, 2],
    [0, 5],
  ])('refuses the range %i–%i of four characters', (start, end) => {
    expect(() => cutSelector('加装电梯', start, end)).toThrow(badRange);
  });

  it.each([
    [0, 2],
    [2, 4],
  ])('refuses to cut a surrogate pair in two (%i–%i)', (start, end) => {
    expect(() => cutSelector('字𠮷字', start, end)).toThrow(badRange);
  });

  it('never keeps half a character, and always cuts what stands in the text', () => {
    const words = fc
      .array(fc.constantFrom('区', '𠮷', 'a', '\n', '😀'), { maxLength: 90 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, fc.nat(100), fc.nat(100), (text, start, length) => {
        let cut: ReturnType<typeof cutSelector>;
        try {
          cut = cutSelector(text, start, start + length);
        } catch (error) {
          expect(error).toEqual(badRange);
          return;
        }
        const { quote, prefix, suffix } = cut;
        expect(text.slice(start, start + length)).toBe(quote);
        expect(text.slice(start - prefix.length, start)).toBe(prefix);
        expect(text.startsWith(suffix, start + length)).toBe(true);
        expect(prefix.length).toBeLessThanOrEqual(CONTEXT_UNITS);
        expect(/\p{Surrogate}/u.test(quote) || /\p{Surrogate}/u.test(prefix) || /\p{Surrogate}/u.test(suffix)).toBe(
          false,
        );
      }),
    );
  });
});
