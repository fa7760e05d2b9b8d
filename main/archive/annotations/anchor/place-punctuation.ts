import type { Alignment } from './alignment.ts';
import type { Certainty } from './certainty.ts';
import { type Mark, type Placement, placedAt } from './placement.ts';
import { sentenceAt } from './sentences.ts';
import { offsetOf } from './words-view.ts';

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
  const { text } = now.view;
  const isUndisturbed = isBetween && [left, right].every((at) => fates[sentenceAt(old.sentences, at)] === 'same');
  const touchesLeft = left >= 0 && offsetOf(old.view, left) + 1 === mark.start;
  if (touchesLeft) {
    if (!holds(left, before)) return null;
    const start = offsetOf(now.view, before) + 1;
    const end = start + mark.quote.length;
    return text.startsWith(mark.quote, start) ? placedAt(text, mark, { start, end }, isUndisturbed) : null;
  }
  if (offsetOf(old.view, right) === mark.end) {
    if (!holds(right, after)) return null;
    const end = offsetOf(now.view, after);
    const start = end - mark.quote.length;
    return text.startsWith(mark.quote, start) ? placedAt(text, mark, { start, end }, isUndisturbed) : null;
  }
  if (!isBetween || !holds(left, before) || !holds(right, after)) return null;
  const roomStart = offsetOf(now.view, before) + 1;
  const room = text.slice(roomStart, offsetOf(now.view, after));
  const at = room.indexOf(mark.quote);
  if (at < 0 || room.indexOf(mark.quote, at + 1) >= 0) return null;
  const start = roomStart + at;
  return placedAt(text, mark, { start, end: start + mark.quote.length }, isUndisturbed);
}
