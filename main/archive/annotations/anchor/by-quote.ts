import { anchorIn } from '../anchoring.ts';
import type { RevisionText } from './alignment.ts';
import { type LikePlace, nearestPlaces } from './nearest-places.ts';
import { type Mark, orphaned, type Placement, placedAt, suggestionAt } from './placement.ts';
import { sensitiveWords } from './sensitive.ts';
import { rangeOfWords } from './word-range.ts';
import { offsetOf, type WordsView, wordsOf } from './words-view.ts';

/** Share of the quote's words that may differ; the mutation suite's bound for what can be recovered. */
const MOST_EDITED = 0.2;

/** Likeness (0–1) that the words before and the words after must each have: a common phrase proves nothing. */
const LEAST_CONTEXT = 0.7;

/** Words of quote and context together: with fewer, anything is found anywhere. */
const LEAST_EVIDENCE_UNITS = 32;

/** The marked words count as much as all that is beside them. */
const QUOTE_WEIGHT = 0.5;
const SIDE_WEIGHT = 0.25;

/** How much better (of 1) a place must be than the next: about one side of the context. */
const LEAST_LEAD = 0.15;

/** Below this there is nothing worth showing. */
const LEAST_SCORE = 0.3;

/**
 * Finds marks again by quote and context alone, where the revision they were put on is not at hand: a mark from another
 * machine, or from another program. The same words first (`anchorIn`); then words that are the same but for script,
 * width, line breaks and punctuation, or nearly the same. Never one whose figures, units or negations differ, nor one
 * that is not clearly better than the next: such a mark is an orphan, with the best place as a suggestion.
 */
export function placeByQuote(to: RevisionText): (mark: Mark) => Placement {
  let words: { view: WordsView; search: ReturnType<typeof nearestPlaces> } | null = null;
  return (mark) => {
    const exact = anchorIn(to.text, mark);
    if (exact.state !== 'orphan') return { ...exact, differences: [], suggestion: null };
    if (!words) {
      const view = wordsOf(to.text);
      words = { view, search: nearestPlaces(view) };
    }
    return placeNearly(words.view, words.search, mark);
  };
}

function placeNearly(now: WordsView, search: ReturnType<typeof nearestPlaces>, mark: Mark): Placement {
  const quoted = quotationOf(mark);
  const { view, start, end } = quoted;
  if (start === end) return orphaned(mark, null);
  const places = search({
    prefix: view.units.slice(0, start),
    quote: view.units.slice(start, end),
    suffix: view.units.slice(end),
  });
  const scored = places.map((place) => ({ place, score: scoreOf(place) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < LEAST_SCORE) return orphaned(mark, null);
  const { place, score } = best;
  const range = rangeOfWords(view, quoted.range, [start, end], now, [place.start, place.end]);
  const isClear = !second || score - second.score >= LEAST_LEAD;
  if (isClear && isNearlySame(quoted, now, place)) return placedAt(now.text, mark, range, false);
  return orphaned(mark, suggestionAt(now.text, mark, range, score));
}

/** Quote and context as one text, with the quote's ranges in it: offsets, and word indexes. */
type Quotation = { view: WordsView; range: { start: number; end: number }; start: number; end: number };

function quotationOf({ prefix, quote, suffix }: Mark): Quotation {
  const view = wordsOf(prefix + quote + suffix);
  const range = { start: prefix.length, end: prefix.length + quote.length };
  const count = (limit: number): number => view.offsets.filter((offset) => offset < limit).length;
  return { view, range, start: count(range.start), end: count(range.end) };
}

function scoreOf({ quote, prefix, suffix }: LikePlace): number {
  return QUOTE_WEIGHT * quote + SIDE_WEIGHT * (prefix + suffix);
}

function isNearlySame({ view, start, end }: Quotation, now: WordsView, place: LikePlace): boolean {
  const isHeld = place.prefix >= LEAST_CONTEXT && place.suffix >= LEAST_CONTEXT;
  if (!isHeld || view.units.length < LEAST_EVIDENCE_UNITS || place.edits > (end - start) * MOST_EDITED) return false;
  if (offsetOf(now, place.end - 1) >= now.text.length) return false;
  const before = sensitiveWords(view, start, end).join(' ');
  return before === sensitiveWords(now, place.start, place.end).join(' ');
}
