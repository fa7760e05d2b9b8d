import type { Mark, Placement } from '../../../main/archive/annotations/anchor/placement.ts';
import { fold } from '../../../main/archive/text/folding.ts';
import type { TrackedText } from './tracked-text.ts';
import { FIGURE, LETTER, type Truth } from './truth.ts';

/** What came of one mark. `wrong` says in what way; the others are as in issue 4. */
export type Outcome = {
  wrong: string | null;
  isRecoverable: boolean;
  isTaken: boolean;
  hasSuggestion: boolean;
};

const MOST_EDITED = 0.2;
/** With more than this put in between, the words are in two places. */
const TORN = 0.3;

export function judge(mark: Mark, text: TrackedText, truth: Truth, placement: Placement): Outcome {
  const isRecoverable =
    truth.range !== null &&
    truth.isWhole &&
    truth.isUnique &&
    truth.edited <= MOST_EDITED &&
    !truth.hasOtherFigure &&
    !truth.cutsOtherFigure &&
    !truth.hasOtherUnit;
  const isTaken = placement.state !== 'orphan';
  return {
    wrong: isTaken ? whatIsWrong(mark, text, truth, placement) : null,
    isRecoverable,
    isTaken,
    hasSuggestion: placement.suggestion !== null,
  };
}

function whatIsWrong(mark: Mark, text: TrackedText, truth: Truth, placement: Placement): string | null {
  const { start, end } = placement;
  const words = text.units.slice(start, end).join('');
  if (words === '' || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(words)) return 'no whole characters';
  if (!truth.range) return 'the words are gone';
  if (!truth.isWhole || truth.edited > TORN) {
    return holdsMost(mark, text, placement) ? null : 'the words were torn apart';
  }
  // A 不 taken out by one edit and put in again by another has not changed.
  const isQuote = fold(bare(words)) === fold(bare(mark.quote));
  if (truth.hasOtherFigure && !isQuote) return 'figure or negation differs';
  if (truth.hasOtherUnitOfFigure && !isQuote) return 'unit differs';
  if (placement.state === 'anchored' && bare(words) !== bare(mark.quote)) return 'anchored on other words';
  return wrongEdges(mark, text, truth.range, placement);
}

type Range = { start: number; end: number };

/** Whether letters too many or too few are held. Punctuation at the ends is free; so is a letter that was replaced there. */
function wrongEdges(mark: Mark, text: TrackedText, truth: Range, held: Range): string | null {
  const wordsIn = ({ start, end }: Range): string => bare(text.units.slice(start, end).join(''));
  // A doubled letter at the edge: which of the two was put in is the mutator's word alone.
  const isNear = Math.abs(held.start - truth.start) <= 2 && Math.abs(held.end - truth.end) <= 2;
  if (isNear && wordsIn(held) === wordsIn(truth)) return null;
  const isIn = (at: number, { start, end }: Range): boolean => at >= start && at < end;
  for (let at = Math.min(held.start, truth.start); at < Math.max(held.end, truth.end); at++) {
    const isReplaced = (text.isReplaced[at] ?? false) && isIn(text.origins[at] ?? -1, mark);
    if (!LETTER.test(text.units[at] ?? '') || isReplaced || isIn(at, held) === isIn(at, truth)) continue;
    return isIn(at, held) ? 'words too many' : 'words missing';
  }
  return null;
}

function bare(words: string): string {
  return words.replace(/\s+/g, '');
}

/** Of words that were torn apart, a part may be held to be confirmed, if it is nearly all of them and nothing else. */
function holdsMost(mark: Mark, text: TrackedText, { state, start, end }: Placement): boolean {
  const held = new Set<number>();
  for (let at = start; at < end; at++) {
    if (!LETTER.test(text.units[at] ?? '')) continue;
    const origin = text.origins[at] ?? -1;
    if (origin < mark.start || origin >= mark.end) return false;
    held.add(origin);
  }
  const letters = mark.quote
    .split('')
    .flatMap((unit, at) => (LETTER.test(unit) ? [{ unit, at: mark.start + at }] : []));
  const missing = letters.filter(({ at }) => !held.has(at));
  const isNearlyAll = missing.length <= letters.length * MOST_EDITED;
  return state === 'moved' && isNearlyAll && !missing.some(({ unit }) => FIGURE.test(unit));
}
