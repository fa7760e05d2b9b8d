import { type Span, sentencesOf } from './sentences.ts';

type Document = { text: string; blocks: readonly Span[] };

/** Sentences of a document, block by block; offsets in UTF-16 units. */
export function documentSentences({ text, blocks }: Document): Span[] {
  return blocks.flatMap(({ start, end }) => sentencesOf(text.slice(start, end), start));
}

/** The unit (a sentence, a paragraph) behind or before a selection; the first one in view where nothing is selected. */
export function nextUnit(units: readonly Span[], selection: Span | null, step: 1 | -1, viewStart: number): Span | null {
  if (!selection) return units.find(({ start }) => start >= viewStart) ?? null;
  const found =
    step > 0 ? units.find(({ start }) => start >= selection.end) : units.findLast(({ end }) => end <= selection.start);
  return found ?? null;
}

/** The selection with its end moved to the next end of a sentence, or back to the one before; it never becomes empty. */
export function extendBySentence(sentences: readonly Span[], selection: Span, step: 1 | -1): Span {
  const end =
    step > 0
      ? sentences.find((sentence) => sentence.end > selection.end)?.end
      : sentences.findLast((sentence) => sentence.end < selection.end && sentence.end > selection.start)?.end;
  return { start: selection.start, end: end ?? selection.end };
}

/** The selection with one edge moved by a character as a reader counts them; it never becomes empty. */
export function extendByCharacter(text: string, selection: Span, edge: 'start' | 'end', step: 1 | -1): Span {
  const moved = { ...selection, [edge]: characterStep(text, selection[edge], step) };
  return moved.start < moved.end ? moved : selection;
}

/** Longest character in UTF-16 units that is looked at: a sign with everything that is joined to it. */
const MOST_UNITS = 32;

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function characterStep(text: string, at: number, step: 1 | -1): number {
  if (step > 0) {
    const [first] = characters.segment(text.slice(at, at + MOST_UNITS));
    return first ? at + first.segment.length : at;
  }
  const last = [...characters.segment(text.slice(Math.max(0, at - MOST_UNITS), at))].at(-1);
  return last ? at - last.segment.length : at;
}
