export type Span = { start: number; end: number };

/** Sentences of a text as ranges in it; a closing quotation mark or bracket belongs to the sentence it closes. */
export function sentencesOf(text: string, from = 0): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^。！？；;\n]+[。！？；;]*[”’」』）)》]*/g)) {
    const words = match[0];
    const lead = words.length - words.trimStart().length;
    const start = from + match.index + lead;
    if (words.trim() !== '') spans.push({ start, end: start + words.trim().length });
  }
  return spans;
}
