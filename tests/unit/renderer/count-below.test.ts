import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBelow } from '../../../renderer/text/count-below.ts';

test('counts as one would by hand', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 12 }), fc.integer({ min: -1, max: 21 }), (numbers, limit) => {
      expect(countBelow(Int32Array.from(numbers).sort(), limit)).toBe(numbers.filter((each) => each < limit).length);
    }),
  );
});
