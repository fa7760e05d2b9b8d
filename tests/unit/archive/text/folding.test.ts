import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isTraditional } from '../../../../main/archive/text/folding.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });

describe('fold', () => {
  it('never changes the length, so that offsets stay', () => {
    fc.assert(
      fc.property(text, (words) => fold(words).length === words.length),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (words) => fold(fold(words)) === fold(words)),
      { numRuns: 2000 },
    );
  });

  it('folds each part as it folds the whole', () => {
    const whole = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(whole, whole, (a, b) => fold(a + b) === fold(a) + fold(b)),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['一崗雙責', '一岗双责'],
    ['後裏乾爲臺', '后里干为台'],
    ['９９.９３％', '99.93%'],
    ['ＧＤＰ', 'gdp'],
    ['“四责”„协同‟「机制」『』', '"四责""协同""机制"""'],
    ['，；：？！（）', ',;:?!()'],
    ['\u3000', ' '],
    ['⼀', '一'],
  ])('makes %s of %s the same words', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('keeps apart what is not the same', () => {
    expect(fold('。')).not.toBe(fold('．'));
    expect(fold('、')).not.toBe(fold('，'));
    expect(fold('①')).not.toBe(fold('1'));
  });
});

describe('isTraditional', () => {
  it.each([
    ['區委全面貫徹落實黨的十八大精神', true],
    ['区委全面贯彻落实党的十八大精神', false],
    ['', false],
  ])('%s', (words, expected) => {
    expect(isTraditional(words)).toBe(expected);
  });
});
