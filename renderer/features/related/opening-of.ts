import { type Span, sentencesOf } from '../../text/sentences.ts';

/** Characters of a passage that are enough to see what it is about. */
const ENOUGH = 90;
const AT_MOST = 160;

/** The first sentences of a passage, whole where they are short enough. */
export function openingOf(text: string): string {
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    if (end > 0 && sentence.end > AT_MOST) break;
    end = sentence.end;
    if (end >= ENOUGH) break;
  }
  return end > AT_MOST || end === 0
    ? `${text.slice(0, AT_MOST)}${text.length > AT_MOST ? '…' : ''}`
    : text.slice(0, end);
}

/**
 * Where words stand in a text, in order and not overlapping. `folded` is the text as the words are written (Simplified,
 * lower case), and of its very length.
 */
export function placesOf(folded: string, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      spans.push({ start: at, end: at + word.length });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter(({ start }, index) => spans.slice(0, index).every((before) => before.end <= start));
}
