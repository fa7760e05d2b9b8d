import type { Alignment } from './alignment.ts';
import type { Image } from './image-of-words.ts';
import { type Profile, profiles, sharedPairs } from './likeness.ts';
import type { Sentence } from './sentences.ts';

/** An edited sentence must still be as much the old one as not: below this it is another sentence. */
const LEAST_KEPT = 0.5;

/** A sentence that holds less than this of the old one is no rival. */
const LEAST_RIVAL = 0.4;

/** How much more of the old sentence its own new form must hold than any other changed sentence. */
const LEAST_LEAD = 0.15;

/** A new sentence with this share of its words from the old one is a piece of it. */
const WHOLLY = 0.8;

/**
 * Tells whether it is clear what an edited sentence (by index) became: no other changed sentence of the new text is about
 * as much like it, and no other old one is about as much like what it is said to have become. What is found about a
 * sentence is kept for the next mark.
 */
export function clearnessIn(alignment: Alignment): (index: number, image: Image) => boolean {
  const { old, fates } = alignment;
  const profile = profiles();
  const known = new Map<number, Candidate[]>();
  const unsettled = old.sentences.filter((_, index) => fates[index] === 'gone' || fates[index] === 'edited');
  return (index, image) => {
    const sentence = old.sentences[index];
    if (!sentence) return false;
    const candidates = known.get(index) ?? findCandidates(alignment, sentence, profile);
    known.set(index, candidates);
    const own = ownCandidate(candidates, image);
    if (!own || isContested(alignment, sentence, own.place, unsettled, profile)) return false;
    return !isRepeated(alignment, sentence, own.place, profile);
  };
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
    if ((countOrigins(origins, place) - from) * 2 > length && from * 2 < kept) continue;
    const held = sharedPairs(profile, profileFor(place.key)) / profile.size;
    if (held > 0) found.push({ place, held, isPiece: from >= length * WHOLLY });
  }
  return found;
}

/** The candidate at the image, if it is clearly better than all others. */
function ownCandidate(candidates: readonly Candidate[], image: Image): Candidate | null {
  let own: Candidate | null = null;
  let rival = 0;
  for (const candidate of candidates) {
    const { place, held, isPiece } = candidate;
    const isOwn = place.start < image.end && place.end > image.first;
    if (isOwn && held > (own?.held ?? 0)) {
      rival = Math.max(rival, own?.held ?? 0);
      own = candidate;
    } else if (isOwn || !isPiece) rival = Math.max(rival, held);
  }
  return own && (rival < LEAST_RIVAL || own.held - rival >= LEAST_LEAD) ? own : null;
}

/** Whether another old sentence that is gone or edited explains the new one about as well. */
function isContested(
  { origins, images }: Alignment,
  sentence: Sentence,
  place: Sentence,
  unsettled: readonly Sentence[],
  profileFor: (words: string) => Profile,
): boolean {
  const target = profileFor(place.key);
  const explains = ({ key }: Sentence): number => sharedPairs(profileFor(key), target) / target.size;
  const isWhollyIn = (other: Sentence): boolean =>
    countOrigins(origins, place, other) >= (other.end - other.start) * WHOLLY;
  const own = explains(sentence);
  const isOwnWhole = isWhollyIn(sentence);
  return unsettled.some((other) => {
    if (other === sentence || explains(other) <= own - LEAST_LEAD) return false;
    // Two sentences that a comma joined are both in it; one that went elsewhere lays no claim.
    return !(isOwnWhole && isWhollyIn(other)) && !isElsewhere(images, other, place);
  });
}

/** Whether the words of a new sentence that came from nowhere are once more the old one's: a look-alike joined to it. */
function isRepeated(
  { now, origins }: Alignment,
  { key }: Sentence,
  place: Sentence,
  profileFor: (words: string) => Profile,
): boolean {
  let added = '';
  for (let word = place.start; word < place.end; word++) if ((origins[word] ?? -1) < 0) added += now.view.units[word];
  const profile = profileFor(key);
  return added !== '' && sharedPairs(profile, profileFor(added)) >= profile.size * LEAST_RIVAL;
}

function isElsewhere(images: Int32Array, { start, end }: Sentence, place: Sentence): boolean {
  let away = 0;
  for (let word = start; word < end; word++) {
    const image = images[word] ?? -1;
    if (image >= 0 && (image < place.start || image >= place.end)) away++;
  }
  return away >= (end - start) * WHOLLY;
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
