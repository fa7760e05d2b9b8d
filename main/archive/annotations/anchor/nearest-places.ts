import { layInto } from './approximate-match.ts';
import type { WordsView } from './words-view.ts';

/** A quote with its context, each as folded words. */
export type QuoteWords = { prefix: string; quote: string; suffix: string };

/** A place that is like a quote with its context: word indexes, and likeness 0–1 of quote, words before and after. */
export type LikePlace = { start: number; end: number; edits: number; quote: number; prefix: number; suffix: number };

/** Diagonals are gathered in strips this wide, so that small insertions stay in one. */
const STRIP_UNITS = 16;

/** A pair of characters that stands in more places than this tells none of them apart. */
const MOST_PLACES = 400;

/** A shared pair inside the quote is worth as much as three beside it: the quote is what was marked. */
const QUOTE_VOTES = 3;

/** Strips that are looked at closely: the best, its rival and one to spare. */
const STRIPS_LOOKED_AT = 3;

/** A quotation of more than this many units is searched by its first ones. */
const LONGEST_PATTERN_UNITS = 400;

/** Finds places in some words that are like a quotation, the best first. The words are looked through once. */
export function nearestPlaces(view: WordsView): (words: QuoteWords) => LikePlace[] {
  const pairs = pairPlaces(view.units);
  return ({ prefix, quote: whole, suffix: after }) => {
    const quote = whole.slice(0, LONGEST_PATTERN_UNITS);
    const suffix = quote === whole ? after : '';
    const pattern = prefix + quote + suffix;
    const places = bestStrips(pairs, pattern, prefix.length, prefix.length + quote.length).map((diagonal) => {
      const from = Math.max(0, diagonal - 2 * STRIP_UNITS);
      const window = view.units.slice(from, diagonal + pattern.length + 3 * STRIP_UNITS);
      const parts = layInto(pattern, window, [prefix.length, prefix.length + quote.length]);
      const [before, middle, behind] = parts;
      const { start, end, edits } = middle ?? { start: 0, end: 0, edits: quote.length };
      return {
        start: from + start,
        end: from + end,
        edits,
        quote: alike(edits, quote.length),
        prefix: alike(before?.edits ?? 0, prefix.length),
        suffix: alike(behind?.edits ?? 0, suffix.length),
      };
    });
    return distinct(places.filter(({ start, end }) => start < end));
  };
}

function alike(edits: number, length: number): number {
  return length === 0 ? 1 : Math.max(0, 1 - edits / length);
}

function pairPlaces(units: string): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + 1 < units.length; at++) {
    const pair = units.charCodeAt(at) * 0x10000 + units.charCodeAt(at + 1);
    const known = places.get(pair);
    if (known) known.push(at);
    else places.set(pair, [at]);
  }
  return places;
}

/** Diagonals (place in the text less place in the pattern) on which most pairs of the pattern stand. */
function bestStrips(pairs: Map<number, number[]>, pattern: string, quoteStart: number, quoteEnd: number): number[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + 1 < pattern.length; at++) {
    const places = pairs.get(pattern.charCodeAt(at) * 0x10000 + pattern.charCodeAt(at + 1)) ?? [];
    if (places.length > MOST_PLACES) continue;
    const weight = at >= quoteStart && at < quoteEnd ? QUOTE_VOTES : 1;
    for (const place of places) {
      const strip = Math.floor((place - at) / STRIP_UNITS);
      votes.set(strip, (votes.get(strip) ?? 0) + weight);
    }
  }
  // A place may lie across two strips: each is counted with the one behind it.
  const sums = [...votes].map(([strip, count]) => ({ strip, count: count + (votes.get(strip + 1) ?? 0) }));
  sums.sort((a, b) => b.count - a.count || a.strip - b.strip);
  const best: number[] = [];
  for (const { strip } of sums) {
    if (best.length === STRIPS_LOOKED_AT) break;
    if (best.every((taken) => Math.abs(taken - strip) > 1)) best.push(strip);
  }
  return best.map((strip) => strip * STRIP_UNITS);
}

function distinct(places: LikePlace[]): LikePlace[] {
  return places.filter(({ start }, index) => places.findIndex((other) => Math.abs(other.start - start) <= 2) === index);
}
