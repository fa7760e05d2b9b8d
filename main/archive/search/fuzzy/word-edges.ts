/** Words of running Chinese, as the platform's own dictionary (ICU) cuts them. */
const SEGMENTER = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
/** Text around a place that decides how the words are cut. UTF-16 units. */
const CONTEXT = 8;

/** The words of a short text. */
export function wordsIn(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Whether a range begins where a word begins, and ends where one ends. */
export function isAtWordEdges(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - CONTEXT);
  const edges = new Set<number>([from]);
  for (const { index, segment } of SEGMENTER.segment(text.slice(from, end + CONTEXT))) {
    edges.add(from + index).add(from + index + segment.length);
  }
  return edges.has(start) && edges.has(end);
}

/**
 * Whether some words could be the name of a thing: one word, or several of which none is a single character (是, 的, 在
 * and the like mostly join what belongs to two names).
 */
export function couldBeName(words: string): boolean {
  const parts = wordsIn(words);
  return parts.length === 1 || parts.every((part) => part.length > 1);
}
