import { describe, expect, test, vi } from 'vitest';
import { placeOf } from '../../../renderer/features/annotations/evidence/place-of-evidence.ts';
import { changesOf, emptyValue } from '../../../renderer/features/annotations/form/form-value.ts';
import { withMarkup } from '../../../renderer/text/markup.ts';

vi.stubGlobal('navigator', { userAgent: 'X11; Linux' });

describe('what a form says of its mark', () => {
  const check = emptyValue('verdict', '清退资金410.36万元');

  test('a check starts with the figure that was reported, not shared and not closed', () => {
    expect(changesOf(check)).toMatchObject({
      kind: 'verdict',
      verdict: 'pending',
      colour: null,
      figures: { reported: '410.36', verified: null, unit: '万元' },
      shared: false,
      closed: false,
    });
  });

  test('a check of words without a figure has none', () => {
    expect(changesOf(emptyValue('verdict', '截至目前'))).toMatchObject({ figures: null });
  });

  test('a figure that is no number is not passed on', () => {
    expect(changesOf({ ...check, figures: { ...check.figures, verified: '四百' } })).toBeNull();
  });

  test('verdict, figures, evidence and closing belong to a check alone, a use to a highlight', () => {
    const evidence = [{ kind: 'claim', bulletin: 'a', claim: 'c', quote: '1项' } as const];
    const filled = { ...check, verdict: 'untrue', evidence, closed: true } as const;
    expect(changesOf(filled)).toMatchObject({ verdict: 'untrue', evidence, closed: true });
    expect(changesOf({ ...filled, kind: 'highlight' })).toMatchObject({
      verdict: null,
      colour: 'point',
      figures: null,
      evidence: [],
      closed: false,
    });
    expect(changesOf({ ...filled, kind: 'question' })).toMatchObject({ evidence: [], closed: true });
  });
});

describe('where evidence stands', () => {
  const words = { revision: 1, start: 3, end: 5, quote: '整改' };

  test('in its own revision by its offsets', () => {
    expect(placeOf(words, 1, '整改、整改')).toEqual({ start: 3, end: 5 });
    expect(placeOf({ ...words, quote: undefined }, 1, '整改、整改')).toEqual({ start: 3, end: 5 });
  });

  test('in a revision of the same number whose words are others, as in another one', () => {
    expect(placeOf(words, 1, '巡视整改情况')).toEqual({ start: 2, end: 4 });
  });

  test('in another revision where its words occur exactly once', () => {
    expect(placeOf(words, 2, '关于巡视整改情况')).toEqual({ start: 4, end: 6 });
    expect(placeOf(words, 2, '整改整改')).toBeNull();
    expect(placeOf(words, 2, '关于巡视')).toBeNull();
    expect(placeOf({ ...words, quote: undefined }, 2, '整改')).toBeNull();
  });
});

test.each([
  ['bold', '与凭证不符', 1, 3, '与**凭证**不符', '凭证'],
  ['bold', '与**凭证**不符', 3, 5, '与凭证不符', '凭证'],
  ['list', '甲\n乙\n丙', 2, 3, '甲\n- 乙\n丙', ''],
  ['list', '甲\n乙\n丙', 0, 3, '- 甲\n- 乙\n丙', '- 甲\n- 乙'],
  ['list', '- 甲\n- 乙', 1, 6, '甲\n乙', '甲\n乙'],
  ['quote', '', 0, 0, '> ', ''],
] as const)('%s of %o', (markup, words, from, to, marked, selected) => {
  const result = withMarkup(words, from, to, markup);
  expect(result.words).toBe(marked);
  expect(result.words.slice(result.from, result.to)).toBe(selected);
});
