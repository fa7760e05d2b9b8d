import type { MarkSuggestion } from '../../../contract/annotation.ts';
import { blockAt, headingTitle } from '../../text/outline.ts';
import type { Alignment, RevisionText } from './alignment.ts';
import { likeness, profileOf } from './likeness.ts';
import { type LikePlace, nearestPlaces } from './nearest-places.ts';
import { type Mark, suggestionAt } from './placement.ts';
import { sentenceAt } from './sentences.ts';
import { rangeOfWords } from './word-range.ts';
import { wordAt } from './words-view.ts';

/** The marked words themselves: as much as all else together. */
const QUOTE_WEIGHT = 0.5;
/** The words before and after: what tells two places with the same words apart. */
const CONTEXT_WEIGHT = 0.15;
/** Where in the text: paragraphs are moved far more rarely than edited. */
const POSITION_WEIGHT = 0.1;
/** The headings above: a bulletin says much the same things under each. */
const SECTION_WEIGHT = 0.1;

/** Words of context on either side that are compared. */
const CONTEXT_UNITS = 32;

/** Below this there is nothing alike; the suggestion is then where the words used to stand. */
const LEAST_SCORE = 0.35;

/**
 * Suggests a place for a mark that has none: the most alike by quote, context, position and headings, else the sentence
 * that now stands where the words were, with score 0. Null for an empty text. Nothing is prepared until the first call.
 */
export function suggestIn(
  alignment: Alignment,
  from: RevisionText,
  to: RevisionText,
): (mark: Mark) => MarkSuggestion | null {
  let search: ReturnType<typeof nearestPlaces> | null = null;
  const { old, now } = alignment;
  const scoreOf = (mark: Mark, expected: number, place: LikePlace): number => {
    const distance = Math.abs(place.start - expected) / Math.max(1, now.view.units.length);
    const range = rangeAt(alignment, mark, place);
    return (
      QUOTE_WEIGHT * place.quote +
      CONTEXT_WEIGHT * (place.prefix + place.suffix) +
      POSITION_WEIGHT * (1 - distance) +
      SECTION_WEIGHT * likeness(profileOf(headings(from, mark.start)), profileOf(headings(to, range.start)))
    );
  };
  return (mark) => {
    const { units } = old.view;
    const [start, end] = [wordAt(old.view, mark.start), wordAt(old.view, mark.end)];
    const expected = expectedPlace(alignment, start);
    search ??= nearestPlaces(now.view);
    const words = {
      prefix: units.slice(Math.max(0, start - CONTEXT_UNITS), start),
      quote: units.slice(start, end),
      suffix: units.slice(end, end + CONTEXT_UNITS),
    };
    let best: { place: LikePlace; score: number } | null = null;
    for (const place of start < end ? search(words) : []) {
      const score = scoreOf(mark, expected, place);
      if (place.quote > 0 && (!best || score > best.score)) best = { place, score };
    }
    if (best && best.score >= LEAST_SCORE) {
      return suggestionAt(to.text, mark, rangeAt(alignment, mark, best.place), best.score);
    }
    return whereItStood(alignment, to, mark, expected);
  };
}

function rangeAt({ old, now }: Alignment, mark: Mark, { start, end }: { start: number; end: number }) {
  const words = [wordAt(old.view, mark.start), wordAt(old.view, mark.end)] as const;
  return rangeOfWords(old.view, mark, words, now.view, [start, end]);
}

/** The new word index nearest to where the words stood: right behind the last word before them that is still there. */
function expectedPlace({ images }: Alignment, start: number): number {
  for (let word = start; word >= 0; word--) {
    const image = images[word] ?? -1;
    if (image >= 0) return word === start ? image : image + 1;
  }
  return 0;
}

function whereItStood({ now }: Alignment, to: RevisionText, mark: Mark, expected: number): MarkSuggestion | null {
  const sentence = now.sentences[sentenceAt(now.sentences, Math.min(expected, now.view.units.length - 1))];
  if (!sentence) return null;
  const start = now.view.offsets[sentence.start] ?? 0;
  const end = (now.view.offsets[sentence.end - 1] ?? 0) + 1;
  return suggestionAt(to.text, mark, { start, end }, 0);
}

function headings({ text, blocks }: RevisionText, offset: number): string {
  const block = blockAt(blocks, offset);
  return (block?.path ?? [])
    .map((index) => blocks[index])
    .map((heading) => (heading ? headingTitle(heading, text) : ''))
    .join('\n');
}
