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

/** Characters that by themselves join words rather than belong to a name. */
const JOINING = new Set(
  '的了着过地得之和与及或同跟并且而但也还又再都就才只很更最较已曾正将要会能可应须在于从向由自至到对为被把让使给以按据依因如若是有无不未非没等其该此这那各每某所即则内外中上下前后里我你他她它们',
);

/**
 * Whether some words could be the name of a thing: one word, or several of which none is a joining character (是, 的, 在
 * and the like stand between what belongs to two names).
 */
export function couldBeName(words: string): boolean {
  const parts = wordsIn(words);
  return parts.length === 1 || !parts.some((part) => JOINING.has(part));
}

/** Whether the dictionary has some words as one. */
export function isOneWord(words: string): boolean {
  return wordsIn(words).length === 1;
}

/**
 * The same for words that only their initials tell, which thousands share: one word of the dictionary, or from four
 * characters on several with a longer one among them.
 */
export function couldBeNameOfInitials(words: string): boolean {
  const parts = wordsIn(words);
  if (parts.length === 1) return true;
  return words.length > 3 && parts.length < words.length && !parts.some((part) => JOINING.has(part));
}
