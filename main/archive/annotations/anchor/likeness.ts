/** How often each pair of neighbouring units occurs in some words. */
export type Profile = { counts: Map<number, number>; size: number };

/** The profile of some words; a single unit counts as a pair with itself. */
export function profileOf(words: string): Profile {
  const counts = new Map<number, number>();
  const size = Math.max(1, words.length - 1);
  for (let at = 0; at < size; at++) {
    const pair = words.charCodeAt(at) * 0x10000 + (words.charCodeAt(at + 1) || 0);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size };
}

/** Number of pairs that two profiles share. */
export function sharedPairs(a: Profile, b: Profile): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return shared;
}

/** Likeness of two wordings from 0 to 1: twice the shared pairs over all pairs (Dice). */
export function likeness(a: Profile, b: Profile): number {
  return (2 * sharedPairs(a, b)) / (a.size + b.size);
}

/** Profiles by their words, each made once. */
export function profiles(): (words: string) => Profile {
  const known = new Map<string, Profile>();
  return (words) => {
    const found = known.get(words) ?? profileOf(words);
    known.set(words, found);
    return found;
  };
}
