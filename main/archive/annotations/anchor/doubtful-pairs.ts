import { likeness, profiles } from './likeness.ts';
import { inOrder, type SentencePairs } from './sentence-pairs.ts';
import type { Sentence } from './sentences.ts';

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
export function dropDoubtfulPairs(pairs: SentencePairs, old: readonly Sentence[], now: readonly Sentence[]): void {
  const profile = profiles();
  const { toNew, toOld } = pairs;
  const isOrdered = inOrder(pairs);
  const unpaired = [...toOld.keys()].filter((index) => toOld[index] === -1);
  const isRival = (from: number, to: number): boolean =>
    toOld[to] === -1 && likeness(profile(old[from]?.key ?? ''), profile(now[to]?.key ?? '')) >= RIVAL_LIKENESS;
  const doubtful: number[] = [];
  for (let from = 0; from < toNew.length; from++) {
    const to = toNew[from] ?? -1;
    if (to < 0) continue;
    const holds = (step: number): boolean => neighbourHolds(pairs, from, to, step);
    const support = Number(holds(-1)) + Number(holds(1));
    if (support === 2) continue;
    const length = old[from]?.key.length ?? 0;
    const least = isOrdered[from] === 1 ? LEAST_ORDERED_UNITS : LEAST_ALONE_UNITS;
    const rivals = support === 1 ? sentencesAway(pairs, from, to, now.length) : unpaired;
    if ((support === 0 && length < least) || rivals.some((index) => isRival(from, index))) doubtful.push(from);
  }
  for (const from of doubtful) {
    const to = toNew[from] ?? -1;
    toNew[from] = -1;
    if (to >= 0) toOld[to] = -1;
  }
}

/** Whether the sentence before (−1) or after (1) came along; beyond the text's edge that is an edge on both sides. */
function neighbourHolds({ toNew, toOld }: SentencePairs, from: number, to: number, step: number): boolean {
  const isFromEdge = from + step < 0 || from + step >= toNew.length;
  const isToEdge = to + step < 0 || to + step >= toOld.length;
  if (isFromEdge || isToEdge) return isFromEdge && isToEdge;
  return toNew[from + step] === to + step;
}

/** New sentences where a neighbour went, if that is not here. */
function sentencesAway({ toNew }: SentencePairs, from: number, to: number, count: number): number[] {
  const away: number[] = [];
  for (const step of [-1, 1]) {
    const place = toNew[from + step] ?? -1;
    if (place < 0 || Math.abs(place - to) <= RIVAL_REACH) continue;
    for (let at = place - RIVAL_REACH; at <= place + RIVAL_REACH; at++) if (at >= 0 && at < count) away.push(at);
  }
  return away;
}
