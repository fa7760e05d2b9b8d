import type { Span } from '../../../text/sentences.ts';

/**
 * Where some words stand in a text: where they stand only once, or else where they stand nearest to an offset. Null where
 * they do not stand there, or several times and nothing is near.
 */
export function wordsInText(words: string, text: string, near: number | null): Span | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) starts.push(at);
  if (starts.length > 1 && near === null) return null;
  const [start] = starts.toSorted((a, b) => Math.abs(a - (near ?? 0)) - Math.abs(b - (near ?? 0)));
  return start === undefined ? null : { start, end: start + wanted.length };
}
