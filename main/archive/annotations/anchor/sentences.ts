import type { Block } from '../../../contract/bulletin.ts';
import type { WordsView } from './words-view.ts';

/** A sentence in word indexes, `end` exclusive; `key` is its words. */
export type Sentence = { start: number; end: number; key: string };

const STOPS = new Set('。！？；!?;');

/**
 * Cuts words into sentences: at full stops, semicolons, question and exclamation marks, and around titles, headings and
 * apparatus, which have none. A line's end alone is no sentence's end: lines are re-wrapped.
 */
export function sentencesOf(view: WordsView, blocks: readonly Block[]): Sentence[] {
  const edges = blockEdges(blocks);
  const sentences: Sentence[] = [];
  let start = 0;
  let edge = 0;
  const { offsets, units } = view;
  for (let word = 1; word <= offsets.length; word++) {
    const before = offsets[word - 1] ?? 0;
    const here = offsets[word] ?? view.text.length;
    while ((edges[edge] ?? Number.POSITIVE_INFINITY) <= before) edge++;
    const isEdge = (edges[edge] ?? Number.POSITIVE_INFINITY) <= here;
    if (word < offsets.length && !isEdge && !hasStop(view.text, before + 1, here)) continue;
    sentences.push({ start, end: word, key: units.slice(start, word) });
    start = word;
  }
  return sentences;
}

/** Index of the sentence that holds a word. */
export function sentenceAt(sentences: readonly Sentence[], word: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sentences[middle]?.start ?? 0) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function blockEdges(blocks: readonly Block[]): number[] {
  const edges: number[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind === 'heading' || kind === 'title' || kind === 'apparatus') edges.push(start, end);
  }
  return edges.sort((a, b) => a - b);
}

function hasStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (STOPS.has(text[at] ?? '')) return true;
  return false;
}
