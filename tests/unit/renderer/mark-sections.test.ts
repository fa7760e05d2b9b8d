import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotationCounts } from '../../../main/contract/annotation-list.ts';
import {
  lineAt,
  type MarkSection,
  markSections,
  sectionStarts,
} from '../../../renderer/features/annotations/list/mark-sections.ts';

const COUNTS: AnnotationCounts = {
  total: 7,
  kinds: [
    { value: 'verdict', count: 4 },
    { value: 'note', count: 3 },
  ],
  verdicts: [
    { value: 'untrue', count: 3 },
    { value: 'true', count: 1 },
  ],
  tags: [
    { value: '', count: 2 },
    { value: '民生', count: 4 },
    { value: '民生/电梯', count: 3 },
    { value: '审计', count: 1 },
  ],
  authors: [{ value: '王敏', count: 7 }],
  states: [{ value: 'anchored', count: 7 }],
  bulletins: [
    { value: 'b', count: 5 },
    { value: 'a', count: 2 },
  ],
  conflicts: 0,
  bin: 0,
};
const brief = (sections: readonly MarkSection[]) => sections.map(({ key, count }) => `${key} ${count}`);

describe('sections', () => {
  test('bulletins stand in the order of the library', () => {
    expect(brief(markSections(COUNTS, {}, 'bulletin', ['a', 'b']))).toEqual(['bulletin a 2', 'bulletin b 5']);
  });

  test('by verdict, marks that judge nothing follow under their kinds, so that none is missing', () => {
    const sections = markSections(COUNTS, {}, 'verdict', []);
    expect(brief(sections)).toEqual(['verdict true 1', 'verdict untrue 3', 'kind note 3']);
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(COUNTS.total);
    expect(brief(markSections(COUNTS, { verdict: 'untrue' }, 'verdict', []))).toEqual(['verdict untrue 3']);
  });

  test('by tag, each mark stands under the top of its tree, and those without a tag last', () => {
    expect(brief(markSections(COUNTS, {}, 'tag', []))).toEqual(['tag 民生 4', 'tag 审计 1', 'tag  2']);
    expect(brief(markSections(COUNTS, { tag: '民生/电梯' }, 'tag', []))).toEqual(['tag 民生/电梯 3']);
  });

  test('a filter of the same name stays as it is', () => {
    const [only] = markSections(COUNTS, { kind: 'note', query: '电梯' }, 'kind', []);
    expect(only?.filter).toEqual({ kind: 'note', query: '电梯' });
  });
});

test('every line belongs to the section and the mark that counting from the top gives', () => {
  const section = fc.record({ count: fc.integer({ min: 1, max: 5 }), hasHeading: fc.boolean() });
  fc.assert(
    fc.property(fc.array(section, { maxLength: 8 }), (drawn) => {
      const sections = drawn.map(
        ({ count, hasHeading }, index): MarkSection => ({
          key: String(index),
          heading: hasHeading ? { by: 'author', value: String(index) } : null,
          filter: {},
          count,
        }),
      );
      const starts = sectionStarts(sections);
      const expected = sections.flatMap((each) => [
        ...(each.heading ? [{ section: each, at: 'heading' as const }] : []),
        ...Array.from({ length: each.count }, (_, at) => ({ section: each, at })),
      ]);
      expect(starts.at(-1)).toBe(expected.length);
      expect(expected.map((_, index) => lineAt(sections, starts, index))).toEqual(expected);
      expect(lineAt(sections, starts, expected.length)).toBeUndefined();
      expect(lineAt(sections, starts, -1)).toBeUndefined();
    }),
  );
});
