import type { Span } from '../../../text/sentences.ts';

/**
 * The ranges of the parts of some words into which line breaks were put. Null where anything else was changed, or there is
 * only one part. `start` is the offset of the words in the reading text.
 */
export function splitParts(words: string, typed: string, start: number): Span[] | null {
  const parts: Span[] = [];
  let at = 0;
  for (const part of typed.split('\n')) {
    const wanted = part.trim();
    if (wanted === '') continue;
    const from = words.indexOf(wanted, at);
    // Between two parts only white space may be left out.
    if (from < 0 || words.slice(at, from).trim() !== '') return null;
    at = from + wanted.length;
    parts.push({ start: start + from, end: start + at });
  }
  return parts.length > 1 && words.slice(at).trim() === '' ? parts : null;
}
