import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanWords } from '../../../../main/archive/export/clean-words.ts';

/** Characters that XML 1.0 allows (2.2), without the returns that a reader would turn into line feeds. */
const XML = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('words that can stand in any file', () => {
  it('hold nothing that hides or turns words around', () => {
    expect(cleanWords('甲\u0000乙\u001b丙\u202e丁\u2066戊\ufeff己\u200f')).toBe('甲乙丙丁戊己');
  });

  it('have one kind of line break', () => {
    expect(cleanWords('甲\r\n乙\r丙\u2028丁\f戊')).toBe('甲\n乙\n丙\n丁\n戊');
    expect(cleanLine('甲 \r\n 乙')).toBe('甲 乙');
  });

  it('are what XML can hold, whatever was given, and keep every other character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(cleanWords(words)).toMatch(XML);
      }),
    );
    expect(cleanWords('𠮷\ud842祥')).toBe('𠮷\ufffd祥');
  });
});
