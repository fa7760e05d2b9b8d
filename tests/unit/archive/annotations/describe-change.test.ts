import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../../main/archive/annotations/anchor/describe-change.ts';

describe('what changed between two wordings', () => {
  it('tells what was removed and what was added, in the order of reading', () => {
    expect(describeChange('完成加装电梯300台', '完成加装电梯302台')).toEqual([
      { kind: 'same', text: '完成加装电梯30' },
      { kind: 'removed', text: '0' },
      { kind: 'added', text: '2' },
      { kind: 'same', text: '台' },
    ]);
  });

  it('has nothing but the same where nothing changed, and nothing for nothing', () => {
    expect(describeChange('整改', '整改')).toEqual([{ kind: 'same', text: '整改' }]);
    expect(describeChange('', '')).toEqual([]);
  });

  it('gives both wordings back, and never half a character', () => {
    const words = fc.array(fc.constantFrom('区', '整', '改', '𠮷', '𠮸', '😀', '3', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [old, now] = [a.join(''), b.join('')];
        const segments = describeChange(old, now);
        const without = (kind: string) => segments.filter((segment) => segment.kind !== kind).map(({ text }) => text);
        expect(without('added').join('')).toBe(old);
        expect(without('removed').join('')).toBe(now);
        for (const { text } of segments) {
          expect(text).not.toBe('');
          expect(/\p{Surrogate}/u.test(text)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
