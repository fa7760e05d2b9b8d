import type { ReadConnection } from '../database/driver.ts';
import { firstPlaces, textBytes } from '../library/read.ts';
import { isWithinOneBlock } from '../text/block-codec.ts';
import { bulletinsWithPairs } from './lookup.ts';

/** Spellings of a term that are looked for by themselves, before its pattern is asked about what is left. */
const MOST_SPELLINGS = 4;

/**
 * The bulletins, of some, in whose text a pattern has a place within one block. Texts share a few spellings of a term
 * (“协同” here, 「協同」 there): each one that the pattern finds is then looked for by SQLite, and only the texts without
 * any of them are handed over and given to the pattern.
 */
export function numbersWith(db: ReadConnection, numbers: ReadonlySet<number>, pattern: RegExp): Set<number> {
  const found = new Set<number>();
  const left = new Set(numbers);
  for (let spellings = 0; spellings < MOST_SPELLINGS; spellings++) {
    const spelling = takeUntilFound(db, left, found, pattern);
    if (spelling === null) return found;
    takeSpelled(db, left, found, spelling);
  }
  for (const [number, text, blocks] of textBytes(db, left)) {
    if (wordsFound(text.toString('utf8'), blocks, pattern) !== null) found.add(number);
  }
  return found;
}

/** Looks at the bulletins that are left until one is found; gives its words, null when none is left. */
function takeUntilFound(db: ReadConnection, left: Set<number>, found: Set<number>, pattern: RegExp): string | null {
  for (const [number, text, blocks] of textBytes(db, left)) {
    left.delete(number);
    const words = wordsFound(text.toString('utf8'), blocks, pattern);
    if (words === null) continue;
    found.add(number);
    return words;
  }
  return null;
}

/** Takes those that have a spelling whose first place lies within one block. */
function takeSpelled(db: ReadConnection, left: Set<number>, found: Set<number>, spelling: string): void {
  const withPairs = bulletinsWithPairs(db);
  for (const [number, place, blocks] of firstPlaces(db, left, spelling)) {
    // Where every code point is one unit, the place is an offset.
    if (place === 0 || withPairs.has(number)) continue;
    if (!isWithinOneBlock(blocks, place - 1, place - 1 + spelling.length)) continue;
    found.add(number);
    left.delete(number);
  }
}

/** The first words of the text that the pattern finds within one block; null for none. */
function wordsFound(text: string, blocks: Uint8Array, pattern: RegExp): string | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [words] = match;
    if (isWithinOneBlock(blocks, match.index, match.index + words.length)) return words;
    pattern.lastIndex = match.index + 1;
  }
  return null;
}
