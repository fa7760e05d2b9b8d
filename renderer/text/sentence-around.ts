import type { Span } from './sentences.ts';

const STOPS = /[。！？!?；;\n]/;

/** The sentence, or the sentences, that a range stands in, within a paragraph. Offsets in UTF-16 units, `end` exclusive. */
export function sentenceAround(text: string, paragraph: Span, { start, end }: Span): Span {
  let from = start;
  while (from > paragraph.start && !STOPS.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < paragraph.end && !STOPS.test(text[to - 1] ?? '')) to += 1;
  return { start: from, end: Math.max(to, end) };
}
