import { fold } from '../text/folding.ts';

/** Shorter ones (labels, "单位：") recur everywhere and say nothing about kinship. */
const SHORTEST_SENTENCE = 8;
/** Sentences kept of each bulletin to find its kin: the k smallest hashes (bottom-k sketch, Broder 1997). */
const SKETCH_SIZE = 32;

/** Hashes of the sentences of a text; white space and folding make no difference. */
export function sentenceHashes(text: string): Set<number> {
  const hashes = new Set<number>();
  for (const sentence of fold(text).split(/[。!?;\n]/)) {
    const words = sentence.replace(/\s+/g, '');
    if (words.length >= SHORTEST_SENTENCE) hashes.add(hash53(words));
  }
  return hashes;
}

/** Share of the sentences of `of` that stand in `within` too, 0–1; 0 for a text without sentences. */
export function sharedSentences(of: ReadonlySet<number>, within: ReadonlySet<number>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const hash of of) if (within.has(hash)) shared++;
  return shared / of.size;
}

/** The smallest hashes: two texts with many sentences in common have many of these in common. */
export function sketchOf(hashes: ReadonlySet<number>): number[] {
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** A 53-bit hash of a string (two 32-bit multiplicative hashes with final mixing, after MurmurHash3's finalizer). */
function hash53(words: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
