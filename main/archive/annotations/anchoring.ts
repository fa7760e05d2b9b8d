import type { AnchorState } from '../../contract/annotation.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** Where a mark stands in a text. For an orphan the range is the one it had, in its own revision. */
export type Anchor = { state: AnchorState; start: number; end: number };

type Words = Pick<StoredAnnotation, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** Context that must still touch the quote on *each* side, unless the text ends there: a common phrase proves nothing. */
const LEAST_CONTEXT_UNITS = 8;

/** Quote and touching context together: two characters with little around them are found anywhere. */
const LEAST_EVIDENCE_UNITS = 32;

/** How many more units of context the best place must have than the second best. */
const LEAST_LEAD_UNITS = 16;

/** A short quote can stand in a long text thousands of times; past this many it is no quotation of one place. */
const MOST_CANDIDATES = 1000;

/**
 * Finds a mark again in another revision's text, from simple to costly. The same offsets, where quote and context stand
 * unchanged: `anchored`. Else an exact occurrence of the quote whose context is clearly better than every
 * other's: `moved`. Else `orphan`: no place is better than a wrong one, and the words are never approximated here.
 */
export function anchorIn(text: string, mark: Words): Anchor {
  if (standsUnchanged(text, mark)) return { state: 'anchored', start: mark.start, end: mark.end };
  const start = bestOccurrence(text, mark);
  if (start === null) return { state: 'orphan', start: mark.start, end: mark.end };
  return { state: 'moved', start, end: start + mark.quote.length };
}

function standsUnchanged(text: string, { start, quote, prefix, suffix }: Words): boolean {
  const from = start - prefix.length;
  return from >= 0 && text.startsWith(prefix + quote + suffix, from);
}

function bestOccurrence(text: string, mark: Words): number | null {
  const places = occurrences(text, mark.quote);
  if (places.length === 0 || places.length > MOST_CANDIDATES) return null;
  const scored = places.map((start) => ({ start, ...contextAt(text, start, mark) }));
  scored.sort((a, b) => b.before + b.after - (a.before + a.after));
  const [best, second] = scored;
  if (!best || !hasEvidence(best, text, mark)) return null;
  const lead = second ? best.before + best.after - (second.before + second.after) : LEAST_LEAD_UNITS;
  return lead >= LEAST_LEAD_UNITS ? best.start : null;
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && starts.length <= MOST_CANDIDATES; at = text.indexOf(quote, at + 1)) {
    starts.push(at);
  }
  return starts;
}

type Context = { start: number; before: number; after: number };

function hasEvidence({ start, before, after }: Context, text: string, { quote, prefix, suffix }: Words): boolean {
  // A mark at the edge of the text has no context there to lose; it must still be at that edge.
  const isHeldBefore = prefix === '' ? start === 0 : before >= Math.min(LEAST_CONTEXT_UNITS, prefix.length);
  const isHeldAfter =
    suffix === '' ? start + quote.length === text.length : after >= Math.min(LEAST_CONTEXT_UNITS, suffix.length);
  return isHeldBefore && isHeldAfter && quote.length + before + after >= LEAST_EVIDENCE_UNITS;
}

/** Units of prefix and suffix that still touch the quote at a place. */
function contextAt(text: string, start: number, { quote, prefix, suffix }: Words): { before: number; after: number } {
  const end = start + quote.length;
  let before = 0;
  while (before < prefix.length && start > before && text[start - 1 - before] === prefix[prefix.length - 1 - before]) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) after++;
  return { before, after };
}
