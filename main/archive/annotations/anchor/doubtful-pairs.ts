import { likeness, profiles } from './likeness.ts';
import { inOrder, type SentencePairs, type Sentences } from './sentence-pairs.ts';
import type { Sentence } from './sentences.ts';
import { offsetOf } from './words-view.ts';

/** From this likeness on, a changed sentence may be the old one edited, so a copy elsewhere proves nothing. */
const RIVAL_LIKENESS = 0.5;

/** How far from where a sentence should stand an edited form of it is looked for, in sentences. */
const RIVAL_REACH = 3;

/** Words that a sentence needs to be followed to another place of the text on its own: short ones are common. */
const LEAST_ALONE_UNITS = 16;

/** Words that a sentence needs to be taken in order when neither neighbour came along. */
const LEAST_ORDERED_UNITS = 6;

/**
 * Takes back the pairs that may be wrong: the same words at another place while an edited form stands where the
 * sentence was (a copy was made and the original changed), and common short sentences with nothing around them
 * to tell them apart.
 */
export function dropDoubtfulPairs(pairs: SentencePairs, before: Sentences, after: Sentences): void {
  const { toNew, toOld } = pairs;
  const isOrdered = inOrder(pairs);
  const hasRival = rivalsIn(pairs, before.sentences, after.sentences);
  const isDoubtful = (from: number, to: number): boolean => {
    const holds = (step: number): boolean => neighbourHolds(pairs, from, to, step);
    const support = Number(holds(-1)) + Number(holds(1));
    if (support === 2) return false;
    if (support === 1) return hasRival(from, sentencesAway(pairs, from, to));
    const length = before.sentences[from]?.key.length ?? 0;
    if (length < (isOrdered[from] === 1 ? LEAST_ORDERED_UNITS : LEAST_ALONE_UNITS)) return true;
    const isParagraph = isWholeLine(before, from) && isWholeLine(after, to);
    return (isOrdered[from] === 0 && !isParagraph) || hasRival(from, toOld.keys());
  };
  const doubtful = [...toNew.keys()].filter((from) => {
    const to = toNew[from] ?? -1;
    return to >= 0 && isDoubtful(from, to);
  });
  for (const from of doubtful) {
    const to = toNew[from] ?? -1;
    toNew[from] = -1;
    if (to >= 0) toOld[to] = -1;
  }
}

/** Tells whether one of some new sentences is without a pair and much like an old one. */
function rivalsIn({ toOld }: SentencePairs, old: readonly Sentence[], now: readonly Sentence[]) {
  const profile = profiles();
  return (from: number, places: Iterable<number>): boolean => {
    const key = old[from]?.key ?? '';
    for (const to of places) {
      if (toOld[to] === -1 && likeness(profile(key), profile(now[to]?.key ?? '')) >= RIVAL_LIKENESS) return true;
    }
    return false;
  };
}

/** Whether the sentence before (−1) or after (1) came along; beyond the text's edge that is an edge on both sides. */
function neighbourHolds({ toNew, toOld }: SentencePairs, from: number, to: number, step: number): boolean {
  const isFromEdge = from + step < 0 || from + step >= toNew.length;
  const isToEdge = to + step < 0 || to + step >= toOld.length;
  if (isFromEdge || isToEdge) return isFromEdge && isToEdge;
  return toNew[from + step] === to + step;
}

/** Whether a sentence is a paragraph of its own; only such a one is moved alone, and one inside another is a copy. */
function isWholeLine({ view, sentences }: Sentences, index: number): boolean {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 };
  const before = start === 0 ? '\n' : view.text.slice(offsetOf(view, start - 1) + 1, offsetOf(view, start));
  const after = end === view.offsets.length ? '\n' : view.text.slice(offsetOf(view, end - 1) + 1, offsetOf(view, end));
  return before.includes('\n') && after.includes('\n');
}

/** New sentences where a neighbour went, if that is not here. */
function sentencesAway({ toNew, toOld }: SentencePairs, from: number, to: number): number[] {
  const away: number[] = [];
  for (const step of [-1, 1]) {
    const place = toNew[from + step] ?? -1;
    if (place < 0 || Math.abs(place - to) <= RIVAL_REACH) continue;
    for (let at = place - RIVAL_REACH; at <= place + RIVAL_REACH; at++) if (at in toOld) away.push(at);
  }
  return away;
}
