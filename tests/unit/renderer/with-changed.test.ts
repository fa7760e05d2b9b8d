import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { nextMark } from '../../../renderer/features/annotations/next-mark.ts';
import { withChanged } from '../../../renderer/features/annotations/with-changed.ts';

type Sketch = { id: number; start: number; isVerdict: boolean };

const NOTHING: Omit<PlacedAnnotation, 'id' | 'start' | 'end' | 'kind' | 'number'> = {
  bulletin: 'a',
  revision: 1,
  textSource: null,
  quote: '',
  prefix: '',
  suffix: '',
  verdict: null,
  note: '',
  tags: [],
  colour: null,
  figures: null,
  evidence: [],
  claim: null,
  shared: false,
  closed: false,
  review: null,
  seenRevision: null,
  author: '',
  authorId: '',
  unit: '',
  verdictAuthorId: null,
  createdAt: '',
  modifiedAt: '',
  heads: 1,
  state: 'anchored',
  differences: [],
  suggestion: null,
  shortTitle: '',
  section: [],
  paragraph: null,
};

/** The list as the engine gives it: in the order of the text, verdicts numbered through. */
function listOf(sketches: readonly Sketch[]): PlacedAnnotation[] {
  let number = 0;
  return sketches
    .toSorted((a, b) => a.start - b.start || a.id - b.id)
    .map(({ id, start, isVerdict }) => {
      const kind = isVerdict ? 'verdict' : 'note';
      if (isVerdict) number += 1;
      return { ...NOTHING, id: String(id), start, end: start + 1, kind, number: isVerdict ? number : null };
    });
}

const sketches = fc.uniqueArray(fc.record({ id: fc.nat(30), start: fc.nat(1000), isVerdict: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 25,
});

test('a list brought up to date is the list asked for anew, numbers and all', () => {
  fc.assert(
    fc.property(sketches, sketches, (before, after) => {
      const kept = before.filter(({ id }) => !after.some((other) => other.id === id));
      const all = [...kept.filter(({ id }) => id % 3 > 0), ...after];
      const changed = [...new Set([...before, ...after].map(({ id }) => id))].filter(
        (id) => !kept.some((mark) => mark.id === id && id % 3 > 0),
      );
      // Two marks at the very same place may stand either way round.
      const isDistinct = new Set(all.map(({ start }) => start)).size === all.length;
      fc.pre(isDistinct);
      const now = listOf(all);
      const some = now.filter(({ id }) => changed.includes(Number(id)));
      expect(withChanged(listOf(before), changed.map(String), some)).toEqual(now);
    }),
  );
});

test.each([
  { id: 'b', at: 0, step: 1, next: 'c' },
  { id: 'c', at: 0, step: 1, next: 'a' },
  { id: 'a', at: 0, step: -1, next: 'c' },
  { id: null, at: 15, step: 1, next: 'b' },
  { id: null, at: 15, step: -1, next: 'a' },
  { id: null, at: 99, step: 1, next: 'a' },
  { id: null, at: 0, step: -1, next: 'c' },
] as const)('from $id at $at by $step comes $next', ({ id, at, step, next }) => {
  const marks = [
    { id: 'a', start: 10 },
    { id: 'b', start: 20 },
    { id: 'c', start: 30 },
  ];
  expect(nextMark(marks, { id, at }, step)?.id).toBe(next);
});

test('the only mark has none after it', () => {
  expect(nextMark([{ id: 'a', start: 1 }], { id: 'a', at: 0 }, 1)).toBeUndefined();
  expect(nextMark([], { id: null, at: 0 }, 1)).toBeUndefined();
});
