type Mark = { id: string; start: number };

/**
 * The mark after or before the one in hand, round and round; without one in hand, the first from `at` on or the last
 * before it. `marks` in the order of the text, `at` in UTF-16 units of the reading text.
 */
export function nextMark<M extends Mark>(
  marks: readonly M[],
  { id, at }: { id: string | null; at: number },
  step: 1 | -1,
): M | undefined {
  const now = marks.findIndex((mark) => mark.id === id);
  if (now >= 0) {
    const next = marks.at((now + step) % marks.length);
    return next?.id === id ? undefined : next;
  }
  const beyond = step > 0 ? marks.find(({ start }) => start >= at) : marks.findLast(({ start }) => start < at);
  return beyond ?? marks.at(step > 0 ? 0 : -1);
}
