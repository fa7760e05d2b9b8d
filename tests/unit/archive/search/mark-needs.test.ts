import { describe, expect, it } from 'vitest';
import { markNeeds } from '../../../../main/archive/search/mark-tokens.ts';

describe('what quoted words need of the tokens of marks', () => {
  it('is enough for a short name between quotation marks', () => {
    expect(markNeeds('"一岗双责"')).toMatchObject({ isEnough: true });
  });

  it('is not enough for words that merely look like the token of something else', () => {
    // The letter before the mark begins every token of what stands before one.
    expect(markNeeds('b"xx"b')).toMatchObject({ isEnough: false });
    expect(markNeeds('b"四责协同')).toMatchObject({ isEnough: false });
  });
});
