import { type Alignment, align, type Fate, type RevisionText } from './alignment.ts';
import { type Certainty, certaintyIn } from './certainty.ts';
import { type Image, imageOfWords } from './image-of-words.ts';
import { placePunctuation } from './place-punctuation.ts';
import { type Mark, orphaned, type Placement, placedAt } from './placement.ts';
import { sensitiveWords } from './sensitive.ts';
import { sentenceAt } from './sentences.ts';
import { suggestIn } from './suggest.ts';
import { rangeOfWords } from './word-range.ts';
import { wordAt } from './words-view.ts';

/** Share of the quote's words that may have been edited; more is another wording, to be placed by hand. */
const MOST_EDITED = 0.2;

/**
 * Carries marks over from one revision to another. The two are laid side by side once; each mark is then a look-up. A
 * mark in a sentence whose words are the same and whose place is certain is `anchored`, whatever looks like it
 * elsewhere. One whose words were edited, or that went elsewhere with its paragraph, is `moved`; it is never taken when a
 * figure, a unit or a negation in it differs, nor when another place is about as good: then it is an `orphan`.
 */
export function carryOver(from: RevisionText, to: RevisionText): (mark: Mark) => Placement {
  if (from.text === to.text) return (mark) => placedAt(to.text, mark, { start: mark.start, end: mark.end }, true);
  const alignment = align(from, to);
  const isCertain = certaintyIn(alignment);
  const suggest = suggestIn(alignment, from, to);
  return (mark) => {
    const { view } = alignment.old;
    const [start, end] = [wordAt(view, mark.start), wordAt(view, mark.end)];
    const taken =
      start < end
        ? placeWords(alignment, isCertain, mark, start, end)
        : placePunctuation(alignment, isCertain, mark, start);
    return taken ?? orphaned(mark, suggest(mark));
  };
}

function placeWords(
  alignment: Alignment,
  isCertain: Certainty,
  mark: Mark,
  start: number,
  end: number,
): Placement | null {
  const { old, now } = alignment;
  const image = imageOfWords(alignment, start, end);
  if (!image || image.edits > (end - start) * MOST_EDITED) return null;
  const fates = fatesOf(alignment, start, end);
  const isKept = fates.every((fate) => fate === 'same' || fate === 'moved');
  if (!(isKept && image.isAligned) && !isCertain(start, end, image)) return null;
  if (hasOtherFigures(alignment, start, end, image)) return null;
  const range = rangeOfWords(old.view, mark, [start, end], now.view, [image.first, image.end]);
  return placedAt(now.view.text, mark, range, image.isAligned && fates.every((fate) => fate === 'same'));
}

function hasOtherFigures({ old, now }: Alignment, start: number, end: number, image: Image): boolean {
  const before = sensitiveWords(old.view, start, end);
  const after = sensitiveWords(now.view, image.first, image.end);
  return before.length !== after.length || before.some((words, index) => words !== after[index]);
}

function fatesOf({ old, fates }: Alignment, start: number, end: number): Fate[] {
  return fates.slice(sentenceAt(old.sentences, start), sentenceAt(old.sentences, end - 1) + 1);
}
