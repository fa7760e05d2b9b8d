import type { Alignment } from './alignment.ts';
import type { Image } from './image-of-words.ts';
import { clearnessIn } from './rival-sentences.ts';
import { type Sentence, sentenceAt } from './sentences.ts';
import { canSlide } from './sliding.ts';

/** Words on either side of a mark that are looked at: about a clause. */
const REACH_UNITS = 12;

/** Of those, how many must have stayed beside it on each side; a clause's half. */
const LEAST_SIDE_UNITS = 5;

/** A mark of fewer words than this is too little to go by: more of its neighbours must have stayed. */
const SHORT_UNITS = 4;
const LEAST_SIDE_OF_SHORT_UNITS = 7;

/** Where one side was rewritten, how many the other must have, quote included: nearly two clauses. */
const LEAST_ONE_SIDED_UNITS = 20;

/** A context word may shift this far against the mark (a small insertion) and still stand beside it. */
const MOST_SHIFT_UNITS = 3;

/** Tells whether the place of some old words (word indexes, `end` exclusive) is certain. */
export type Certainty = (start: number, end: number, image: Image) => boolean;

/**
 * Whether the place of edited words is certain: the words around them came along, the sentence is still the same
 * sentence, and no other changed sentence is about as much like it.
 */
export function certaintyIn(alignment: Alignment): Certainty {
  const isClear = clearnessIn(alignment);
  return (start, end, image) => {
    if (!isHeldInPlace(alignment, start, end, image)) return false;
    const { old, fates } = alignment;
    if (hasLooseEnd(alignment, start, end, image) || canSlide(alignment, start, end)) return false;
    const last = sentenceAt(old.sentences, end - 1);
    for (let index = sentenceAt(old.sentences, start); index <= last; index++) {
      const sentence = old.sentences[index];
      if (!sentence || fates[index] !== 'edited') continue;
      if (!touchesNeighbour(alignment, sentence) || !isClear(index, image)) return false;
    }
    return true;
  };
}

function isHeldInPlace(alignment: Alignment, start: number, end: number, image: Image): boolean {
  const before = beside(alignment, start, image.first, -1);
  const after = beside(alignment, end - 1, image.end - 1, 1);
  const least = end - start < SHORT_UNITS ? LEAST_SIDE_OF_SHORT_UNITS : LEAST_SIDE_UNITS;
  const isHeld = before >= least && after >= least;
  const isHeldByOne =
    Math.max(before, after) + Math.min(end - start - image.edits, REACH_UNITS) >= LEAST_ONE_SIDED_UNITS;
  return isHeld || isHeldByOne;
}

/**
 * Whether an end of the range reaches a little way into an edited sentence, and nothing beyond it came along: the few
 * words there may be anyone's.
 */
function hasLooseEnd(alignment: Alignment, start: number, end: number, image: Image): boolean {
  const { sentences } = alignment.old;
  const [first, last] = [sentenceAt(sentences, start), sentenceAt(sentences, end - 1)];
  if (first === last) return false;
  const inFirst = (sentences[first]?.end ?? start) - start;
  const inLast = end - (sentences[last]?.start ?? end);
  const isLoose = (index: number, words: number, side: number): boolean =>
    alignment.fates[index] === 'edited' && words < LEAST_SIDE_UNITS && side < LEAST_SIDE_UNITS;
  return (
    isLoose(first, inFirst, beside(alignment, start, image.first, -1)) ||
    isLoose(last, inLast, beside(alignment, end - 1, image.end - 1, 1))
  );
}

/** Whether the words before or behind an edited sentence still stand there: else it may be a look-alike elsewhere. */
function touchesNeighbour(alignment: Alignment, { start, end }: Sentence): boolean {
  const { images } = alignment;
  let [first, last] = [start, end - 1];
  while (first < end && (images[first] ?? -1) < 0) first++;
  while (last > start && (images[last] ?? -1) < 0) last--;
  if (first >= end) return false;
  const before = beside(alignment, start, (images[first] ?? 0) - (first - start), -1);
  const after = beside(alignment, end - 1, (images[last] ?? 0) + (end - 1 - last), 1);
  return Math.max(before, after) >= LEAST_SIDE_UNITS;
}

/** Words within reach on one side that still stand at about the same distance; all of them at the text's edge. */
function beside({ images, origins }: Alignment, edge: number, imageEdge: number, step: -1 | 1): number {
  let count = 0;
  for (let distance = 1; distance <= REACH_UNITS; distance++) {
    const word = edge + step * distance;
    const isPastOld = word < 0 || word >= images.length;
    if (isPastOld) {
      const place = imageEdge + step * distance;
      return place < 0 || place >= origins.length ? REACH_UNITS : count;
    }
    const image = images[word] ?? -1;
    if (image >= 0 && Math.abs((image - imageEdge) * step - distance) <= MOST_SHIFT_UNITS) count++;
  }
  return count;
}
