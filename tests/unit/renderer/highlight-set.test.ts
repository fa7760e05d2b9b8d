import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { createHighlightSet, type Drawn } from '../../../renderer/features/reader/highlight-registry.ts';
import type { Span } from '../../../renderer/text/sentences.ts';

class Stretch {
  readonly start: number;
  readonly end: number;
  constructor({ startOffset, endOffset }: { startOffset: number; endOffset: number }) {
    [this.start, this.end] = [startOffset, endOffset];
  }
}
vi.stubGlobal('Highlight', Set);
vi.stubGlobal('StaticRange', Stretch);

let highlights: Map<string, Set<Stretch>>;
beforeEach(() => {
  highlights = new Map();
  vi.stubGlobal('CSS', { highlights });
});

/** One range for each block of ten characters, as the text has them. */
function rangesOf({ start, end }: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, from - (from % 10) + 10);
    const node = Object.create(null);
    ranges.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
    from = to;
  }
  return ranges;
}

/** The characters that spans cover, by name; how often each is drawn. */
function covered(spans: Iterable<Span & { name: string }>): Record<string, Record<number, number>> {
  const drawn: Record<string, Record<number, number>> = {};
  for (const { name, start, end } of spans) {
    for (let at = start; at < end; at++) {
      drawn[name] ??= {};
      drawn[name][at] = (drawn[name][at] ?? 0) + 1;
    }
  }
  return drawn;
}

const registered = () =>
  covered([...highlights].flatMap(([name, ranges]) => [...ranges].map(({ start, end }) => ({ name, start, end }))));
const once = (drawn: Record<string, Record<number, number>>) =>
  Object.fromEntries(
    Object.entries(drawn).map(([name, at]) => [name, Object.fromEntries(Object.keys(at).map((key) => [key, 1]))]),
  );

const spot = fc
  .record({ key: fc.nat(12), name: fc.constantFrom('note', 'point'), start: fc.nat(60), length: fc.nat(15) })
  .map(({ key, name, start, length }): Drawn => ({ key: String(key), name, start, end: start + length + 1 }));
const spots = fc.uniqueArray(spot, { selector: ({ key }) => key, maxLength: 12 });

test('every character of every spot is drawn under its name, and no other, exactly once, whatever came and went', () => {
  fc.assert(
    fc.property(fc.array(spots, { minLength: 1, maxLength: 6 }), (lists) => {
      highlights.clear();
      const set = createHighlightSet();
      for (const list of lists) {
        set.sync(list, rangesOf);
        expect(registered()).toEqual(once(covered(list)));
      }
      set.clear();
      expect(highlights.size).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('a spot that comes leaves the others alone', () => {
  const set = createHighlightSet();
  const [first, second] = [
    { key: 'a', name: 'note', start: 0, end: 5 },
    { key: 'b', name: 'note', start: 40, end: 45 },
  ];
  set.sync([first], rangesOf);
  const before = [...(highlights.get('note') ?? [])];
  set.sync([first, second], rangesOf);
  expect(highlights.get('note')?.has(before[0] ?? new Stretch({ startOffset: 0, endOffset: 0 }))).toBe(true);
  expect(highlights.get('note')?.size).toBe(2);
});

test('two sets share a name without touching what the other drew', () => {
  const [kept, pending] = [createHighlightSet(), createHighlightSet()];
  kept.sync([{ key: 'a', name: 'note', start: 0, end: 5 }], rangesOf);
  pending.sync([{ key: 'b', name: 'note', start: 3, end: 8 }], rangesOf);
  pending.clear();
  expect(registered()).toEqual({ note: { 0: 1, 1: 1, 2: 1, 3: 1, 4: 1 } });
});
