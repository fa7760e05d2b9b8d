import type { Span } from '../../../text/sentences.ts';

type Words = { revision: number; start: number; end: number; quote?: string | undefined };

/**
 * Where the words stand now: in their own revision by offset, in another only where they occur exactly once. A revision
 * of the same number is another one where the evidence came from another machine: then other words stand there.
 */
export function placeOf({ revision, start, end, quote }: Words, current: number, text: string): Span | null {
  if (revision === current && (quote === undefined || text.slice(start, end) === quote)) return { start, end };
  return quote === undefined ? null : onlyPlace(quote, text);
}

/** Where words stand in a text that has them exactly once, in UTF-16 units; else null. */
export function onlyPlace(quote: string, text: string): Span | null {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null;
  return { start, end: start + quote.length };
}
