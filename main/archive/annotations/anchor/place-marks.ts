import type { RevisionText } from './alignment.ts';
import { placeByQuote } from './by-quote.ts';
import { carryOver } from './carry-over.ts';
import type { Mark, Placement } from './placement.ts';

/**
 * Finds marks of one revision again in another. `from` is null where the library does not have the marks' own revision;
 * those, and marks whose quote is not what stands at their range, are found by quote and context alone. Nothing is
 * laid side by side before the first mark asks.
 */
export function placeMarks(from: RevisionText | null, to: RevisionText): (mark: Mark) => Placement {
  const byQuote = placeByQuote(to);
  let carry: ((mark: Mark) => Placement) | null = null;
  return (mark) => {
    if (from?.text.slice(mark.start, mark.end) !== mark.quote) return byQuote(mark);
    carry ??= carryOver(from, to);
    return carry(mark);
  };
}
