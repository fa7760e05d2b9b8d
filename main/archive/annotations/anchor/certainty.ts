import type { Alignment } from './alignment.ts';
import type { Image } from './image-of-words.ts';
import { type Profile, profiles, sharedPairs } from './likeness.ts';
import { type Sentence, sentenceAt } from './sentences.ts';

/** Words on either side of a mark that are looked at: about a clause. */
const REACH_UNITS = 12;

/** Of those, how many must have stayed beside it on each side; a clause's half. */
const LEAST_SIDE_UNITS = 5;

/** Where one side was rewritten, how many the other must have, quote included: nearly two clauses. */
const LEAST_ONE_SIDED_UNITS = 20;

/** A context word may shift this far against the mark (a small insertion) and still stand beside it. */
const MOST_SHIFT_UNITS = 3;

/** An edited sentence must still be as much the old one as not: below this it is another sentence. */
const LEAST_KEPT = 0.5;

/** A sentence that holds less than this of the old one is no rival. */
const LEAST_RIVAL = 0.4;

/** How much more of the old sentence its own new form must hold than any other changed sentence. */
const LEAST_LEAD = 0.15;

/** A new sentence with this share of its words from the old one is a piece of it. */
const WHOLLY = 0.8;

/** Tells whether the place of some old words (word indexes, `end` exclusive) is certain. */
export type Certainty = (start: number, end: number, image: Image) => boolean;

/**
 * Whether the place of edited words is certain: the words around them came along, the sentence is still the same
 * sentence, and no other changed sentence is about as much like it. What is found about a sentence is kept for the next mark.
 */
export function certaintyIn(alignment: Alignment): Certainty {
  const candidates = new Map<number, Candidate[]>();
  const profile = profiles();
  const candidatesOf = (index: number, sentence: Sentence): Candidate[] => {
    const known = candidates.get(index) ?? findCandidates(alignment, sentence, profile);
    candidates.set(index, known);
    return known;
  };
  return (start, end, image) => {
    if (!isHeldInPlace(alignment, start, end, image)) return false;
    const { old, fates } = alignment;
    const last = sentenceAt(old.sentences, end - 1);
    for (let index = sentenceAt(old.sentences, start); index <= last; index++) {
      const sentence = old.sentences[index];
      if (sentence && fates[index] === 'edited' && !isClear(candidatesOf(index, sentence), image)) return false;
    }
    return true;
  };
}

function isHeldInPlace(alignment: Alignment, start: number, end: number, image: Image): boolean {
  const before = beside(alignment, start, image.first, -1);
  const after = beside(alignment, end - 1, image.end - 1, 1);
  const isHeld = before >= LEAST_SIDE_UNITS && after >= LEAST_SIDE_UNITS;
  const isHeldByOne =
    Math.max(before, after) + Math.min(end - start - image.edits, REACH_UNITS) >= LEAST_ONE_SIDED_UNITS;
  return isHeld || isHeldByOne;
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

/** A new sentence that may be what an old one became: the share of it that it holds (0–1). */
type Candidate = { place: Sentence; held: number; isPiece: boolean };

/** New sentences that hold a part of an old one; none when too little of it was kept anywhere. */
function findCandidates(
  { now, images, origins }: Alignment,
  sentence: Sentence,
  profileFor: (words: string) => Profile,
): Candidate[] {
  const { start, end, key } = sentence;
  let kept = 0;
  for (let word = start; word < end; word++) if ((images[word] ?? -1) >= 0) kept++;
  if (kept < (end - start) * LEAST_KEPT) return [];
  const profile = profileFor(key);
  const found: Candidate[] = [];
  for (const place of now.sentences) {
    const length = place.end - place.start;
    const from = countOrigins(origins, place, sentence);
    // What another sentence became is no rival.
    if ((countOrigins(origins, place) - from) * 2 > length) continue;
    const held = sharedPairs(profile, profileFor(place.key)) / profile.size;
    if (held > 0) found.push({ place, held, isPiece: from >= length * WHOLLY });
  }
  return found;
}

function isClear(candidates: readonly Candidate[], image: Image): boolean {
  let own = 0;
  let rival = 0;
  for (const { place, held, isPiece } of candidates) {
    const isOwn = place.start < image.end && place.end > image.first;
    if (isOwn && held > own) {
      rival = Math.max(rival, own);
      own = held;
    } else if (isOwn || !isPiece) rival = Math.max(rival, held);
  }
  return own > 0 && (rival < LEAST_RIVAL || own - rival >= LEAST_LEAD);
}

/** Words of a new sentence that came from an old one, whichever or the given one. */
function countOrigins(origins: Int32Array, place: Sentence, from?: Sentence): number {
  let count = 0;
  for (let word = place.start; word < place.end; word++) {
    const origin = origins[word] ?? -1;
    if (origin >= 0 && (!from || (origin >= from.start && origin < from.end))) count++;
  }
  return count;
}
