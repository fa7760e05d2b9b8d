import type { ReadConnection } from '../database/driver.ts';
import { textBytes } from '../library/read.ts';
import { isWithinOneBlock } from '../text/block-codec.ts';

/** Spellings of a term that are looked for as bytes before its pattern is asked. */
const MOST_SPELLINGS = 4;

/**
 * The bulletins, of some, in whose text a pattern has a place within one block. Texts share a few spellings of a term
 * (“协同” here, 「協同」 there): each one that the pattern finds is from then on looked for in the bytes, and only a text
 * without any of them is decoded and given to the pattern. Thousands of candidates take less than SQLite's own `LIKE`.
 */
export function numbersWith(db: ReadConnection, numbers: ReadonlySet<number>, pattern: RegExp): Set<number> {
  const found = new Set<number>();
  const spellings: Buffer[] = [];
  for (const [number, text, blocks] of textBytes(db, numbers)) {
    if (spellings.some((spelling) => hasSpelling(text, blocks, spelling))) {
      found.add(number);
      continue;
    }
    const words = wordsFound(text.toString('utf8'), blocks, pattern);
    if (words === null) continue;
    found.add(number);
    if (spellings.length < MOST_SPELLINGS) spellings.push(Buffer.from(words));
  }
  return found;
}

/** Whether the first place of a spelling lies within one block; where it does not, the pattern looks at all of them. */
function hasSpelling(text: Buffer, blocks: Uint8Array, spelling: Buffer): boolean {
  const at = text.indexOf(spelling);
  if (at === -1) return false;
  const start = text.toString('utf8', 0, at).length;
  return isWithinOneBlock(blocks, start, start + spelling.toString('utf8').length);
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
