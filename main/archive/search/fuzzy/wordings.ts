import type { ReadConnection } from '../../database/driver.ts';
import type { LetterPairs } from './letter-pairs.ts';
import { occurrencesOf } from './occurrences.ts';
import { standsBeside } from './paths.ts';
import { protectedPart } from './protected-words.ts';
import { isAtWordEdges, wordsIn } from './word-edges.ts';
import type { WordGroups } from './word-groups.ts';

/** Another wording of some words, and the number of bulletins it stands in (up to 200). */
export type Wording = { kept: string; bulletins: number };

const MOST_WORDINGS = 4;
/** Words that may change places: more would be another sentence. */
const MOST_REORDERED = 3;
const MOST_ASKED = 60;

/**
 * Other wordings of folded words that stand in the library: words of the lists for one another (加梯 for 加装电梯, 与 for
 * 和), and the words in another order (电梯加装 for 加装电梯). Figures and negations are the same in all of them.
 */
export function wordingsOf(
  kept: string,
  { db, pairs, groups }: { db: ReadConnection; pairs: LetterPairs; groups: WordGroups },
): Wording[] {
  const fixed = protectedPart(kept);
  const candidates = new Set([...exchanged(kept, groups), ...(fixed === '' ? reordered(kept) : [])]);
  candidates.delete(kept);
  return (
    [...candidates]
      // Where a wording holds the words typed, they are found as they are.
      .filter(
        (words) => words.length > 1 && !words.includes(kept) && protectedPart(words) === fixed && fits(words, pairs),
      )
      .slice(0, MOST_ASKED)
      .map((words) => ({ kept: words, bulletins: occurrencesOf(db, words) }))
      .filter(({ bulletins }) => bulletins > 0)
      .sort((a, b) => b.bulletins - a.bulletins)
      .slice(0, MOST_WORDINGS)
  );
}

function fits(words: string, pairs: LetterPairs): boolean {
  for (let at = 1; at < words.length; at++) {
    if (!standsBeside(words.charCodeAt(at - 1), words.charCodeAt(at), pairs)) return false;
  }
  return true;
}

function* exchanged(kept: string, { others }: WordGroups): Generator<string> {
  for (let start = 0; start < kept.length; start++) {
    for (let end = start + 1; end <= kept.length; end++) {
      const words = others.get(kept.slice(start, end));
      if (!words || !isAtWordEdges(kept, start, end)) continue;
      for (const other of words) yield kept.slice(0, start) + other + kept.slice(end);
    }
  }
}

function* reordered(kept: string): Generator<string> {
  const words = wordsIn(kept);
  // Two words of two characters are what the dictionary sometimes takes for one.
  if (kept.length === 4) yield kept.slice(2) + kept.slice(0, 2);
  if (words.length < 2 || words.length > MOST_REORDERED || words.some((word) => word.length < 2)) return;
  for (const order of permutations(words)) yield order.join('');
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) => permutations(words.toSpliced(at, 1)).map((rest) => [word, ...rest]));
}
