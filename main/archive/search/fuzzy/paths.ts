import { isLetter } from './letter-pair.ts';
import type { LetterPairs } from './letter-pairs.ts';

/** Paths looked at before giving up: long runs of very common syllables have thousands. */
const MOST_STEPS = 20_000;

/**
 * Words that can be written with one unit of each choice, and whose neighbouring letters stand side by side somewhere in
 * the library. `choices[i]` are the units allowed at place i; units equal to `typed[i]` count as no change, and words
 * with 1 to `mostChanges` changes are given, those with fewer first.
 */
export function pathsThrough(
  choices: readonly (readonly number[])[],
  pairs: LetterPairs,
  typed: readonly (number | null)[],
  mostChanges: number,
  limit: number,
): string[] {
  const found: string[] = [];
  let steps = 0;
  const cost = (at: number, unit: number): number => (typed[at] === null || unit === typed[at] ? 0 : 1);
  const walk = (path: number[], left: number): void => {
    if (found.length >= limit || steps++ > MOST_STEPS) return;
    const at = path.length;
    // What is left to change must still fit into the places that are left.
    if (left > choices.length - at) return;
    if (at === choices.length) found.push(String.fromCharCode(...path));
    for (const unit of choices[at] ?? []) {
      const leftThen = left - cost(at, unit);
      if (leftThen >= 0 && standsBeside(path[at - 1], unit, pairs)) walk([...path, unit], leftThen);
    }
  };
  const isFree = typed.every((unit) => unit === null);
  if (isFree) walk([], 0);
  else for (let changes = 1; changes <= mostChanges; changes++) walk([], changes);
  return found;
}

/** Whether two units may be neighbours: letters where the library has them so, anything else always. */
export function standsBeside(first: number | undefined, second: number | undefined, pairs: LetterPairs): boolean {
  if (first === undefined || second === undefined || !isLetter(first) || !isLetter(second)) return true;
  return pairs.has(first, second);
}
