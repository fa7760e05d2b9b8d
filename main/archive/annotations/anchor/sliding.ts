import type { Alignment } from './alignment.ts';

/** Changes further from a mark than this do not reach it; no repetition in a sentence is longer. */
const REACH_UNITS = 64;

/**
 * Whether words that were put in or taken out beside a mark could as well have been others that reach its first or last
 * word: of “甲乙甲乙丙”, once “甲乙丙”, nobody can say which 甲乙 is new. `start` and `end` are old word indexes.
 */
export function canSlide({ images, old, now }: Alignment, start: number, end: number): boolean {
  const isEdgeIn = (from: number, to: number): boolean =>
    (start >= from && start < to) || (end - 1 >= from && end - 1 < to);
  let last = -1;
  for (let word = Math.max(0, start - REACH_UNITS); word < Math.min(images.length, end + REACH_UNITS); word++) {
    const image = images[word] ?? -1;
    if (image < 0) continue;
    const before = last;
    last = word;
    if (before < 0) continue;
    const from = images[before] ?? -1;
    const [removed, added] = [word - before - 1, image - from - 1];
    if (removed === 0 && added > 0) {
      const { left, right } = slides(now.view.units, from, image);
      if (isEdgeIn(word - left, word + right)) return true;
    } else if (added === 0 && removed > 0) {
      const { left, right } = slides(old.view.units, before, word);
      if (isEdgeIn(before + 1 - left, before + 1 + right) || isEdgeIn(word - left, word + right)) return true;
    }
  }
  return false;
}

/** How far a gap between two words can be pushed to the left and to the right with the same words on both sides of it. */
function slides(units: string, before: number, behind: number): { left: number; right: number } {
  let left = 0;
  while (left < REACH_UNITS && before >= left && units[before - left] === units[behind - 1 - left]) left++;
  let right = 0;
  while (right < REACH_UNITS && behind + right < units.length && units[before + 1 + right] === units[behind + right]) {
    right++;
  }
  return { left, right };
}
