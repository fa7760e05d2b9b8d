import { isHanLetter } from './letter-pair.ts';
import type { LetterPairs } from './letter-pairs.ts';
import { standsBeside } from './paths.ts';
import { protectedPart, protectedUnits } from './protected-words.ts';

/**
 * Folded words that differ from those typed in one Han character (another one, one more or one less within, two swapped),
 * and whose letters stand side by side in the library. Figures and negations are the same in all of them.
 */
export function editVariants(words: string, pairs: LetterPairs): string[] {
  const units = Array.from(words, (_, at) => words.charCodeAt(at));
  const isFixed = protectedUnits(words);
  const variants = new Set<string>();
  const offer = (variant: readonly number[]): void => {
    if (fits(variant, pairs)) variants.add(String.fromCharCode(...variant));
  };
  const mayChange = (at: number): boolean => isHanLetter(units[at] ?? 0) && isFixed[at] === false;
  for (let at = 0; at < units.length; at++) {
    if (at > 0) {
      for (const letter of between(units[at - 1], units[at], pairs)) offer(units.toSpliced(at, 0, letter));
    }
    if (!mayChange(at)) continue;
    if (at > 0 && at < units.length - 1) offer(units.toSpliced(at, 1));
    if (mayChange(at + 1)) offer(units.toSpliced(at, 2, units[at + 1] ?? 0, units[at] ?? 0));
    for (const letter of between(units[at - 1], units[at + 1], pairs)) offer(units.toSpliced(at, 1, letter));
  }
  variants.delete(words);
  const fixed = protectedPart(words);
  return [...variants].filter((variant) => protectedPart(variant) === fixed);
}

/** Han letters that can stand between two units; at an end of the words only one of them counts. */
function between(before: number | undefined, after: number | undefined, pairs: LetterPairs): number[] {
  const isBefore = before !== undefined && isHanLetter(before);
  const isAfter = after !== undefined && isHanLetter(after);
  if (isBefore) {
    return pairs.after(before).filter((letter) => isHanLetter(letter) && (!isAfter || pairs.has(letter, after)));
  }
  return isAfter ? pairs.before(after).filter(isHanLetter) : [];
}

function fits(units: readonly number[], pairs: LetterPairs): boolean {
  return units.every((unit, at) => standsBeside(units[at - 1], unit, pairs));
}
