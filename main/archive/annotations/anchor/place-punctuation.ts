import type { Alignment } from './alignment.ts';
import type { Certainty } from './certainty.ts';
import { type Mark, type Placement, placedAt } from './placement.ts';
import { sentenceAt } from './sentences.ts';
import { offsetOf } from './words-view.ts';

/** What belongs to the word behind it; all other marks belong to the word before. */
const OPENING = /^[\s(（"“'‘《〈「『【〔]+$/;

/**
 * A mark on nothing but punctuation holds where the words on both sides of it still stand next to each other, or where it
 * still touches the word on one side. `word` is the index of the first word behind it.
 */
export function placePunctuation(
  { old, now, images, fates }: Alignment,
  isCertain: Certainty,
  mark: Mark,
  word: number,
): Placement | null {
  const [left, right] = [word - 1, word];
  const [before, after] = [images[left] ?? -1, images[right] ?? -1];
  const isBetween = before >= 0 && after === before + 1;
  const holds = (at: number, image: number): boolean => {
    const fate = fates[sentenceAt(old.sentences, at)];
    if (fate !== 'edited') return image >= 0;
    return image >= 0 && isCertain(at, at + 1, { first: image, end: image + 1, edits: 0, isAligned: true });
  };
  const isUndisturbed = isBetween && [left, right].every((at) => fates[sentenceAt(old.sentences, at)] === 'same');
  const placeAt = (start: number): Placement | null => {
    const range = { start, end: start + mark.quote.length };
    return now.view.text.startsWith(mark.quote, start) ? placedAt(now.view.text, mark, range, isUndisturbed) : null;
  };
  if (left >= 0 && offsetOf(old.view, left) + 1 === mark.start) {
    return holds(left, before) ? placeAt(offsetOf(now.view, before) + 1) : null;
  }
  if (offsetOf(old.view, right) === mark.end && (isBetween || OPENING.test(mark.quote))) {
    return holds(right, after) ? placeAt(offsetOf(now.view, after) - mark.quote.length) : null;
  }
  if (!isBetween || !holds(left, before) || !holds(right, after)) return null;
  const roomStart = offsetOf(now.view, before) + 1;
  const room = now.view.text.slice(roomStart, offsetOf(now.view, after));
  const at = room.indexOf(mark.quote);
  const isOnce = at >= 0 && room.indexOf(mark.quote, at + 1) < 0;
  return isOnce ? placeAt(roomStart + at) : null;
}
