import { canBeAt, type ErrorWindow } from './error-window.ts';
import { isHanLetter } from './letter-pair.ts';
import type { LetterPairs } from './letter-pairs.ts';
import { standsBeside } from './paths.ts';
import { protectedPart, protectedUnits } from './protected-words.ts';

/**
 * Folded words that differ from those typed in one Han character and whose letters stand side by side in the library:
 * `moved` have two swapped or one less within, `others` one more within or another one, those with characters of many
 * neighbours first, which are the frequent ones. Figures and negations are the same in all of them.
 */
export function editVariants(
  words: string,
  pairs: LetterPairs,
  window: ErrorWindow | null,
): { moved: string[]; others: string[] } {
  const units = Array.from(words, (_, at) => words.charCodeAt(at));
  const isFixed = protectedUnits(words);
  const fixed = protectedPart(words);
  const mayBeWrong = (at: number): boolean => isHanLetter(units[at] ?? 0) && isFixed[at] === false;
  const places = (length: number): number[] =>
    [...units.keys()].filter((at) => window === null || canBeAt(at, length, words, window));
  const wrong = places(1).filter(mayBeWrong);
  const textsOf = (variants: readonly number[][]): string[] => {
    const texts = variants.filter((variant) => fits(variant, pairs)).map((variant) => String.fromCharCode(...variant));
    return [...new Set(texts)].filter((variant) => variant !== words && protectedPart(variant) === fixed);
  };
  const moved = [
    ...places(2)
      .filter((at) => mayBeWrong(at) && mayBeWrong(at + 1))
      .map((at) => units.toSpliced(at, 2, units[at + 1] ?? 0, units[at] ?? 0)),
    ...wrong.filter((at) => at > 0 && at < units.length - 1).map((at) => units.toSpliced(at, 1)),
  ];
  const put = (at: number, length: 0 | 1): { letter: number; variant: number[] }[] =>
    between(units[at - 1], units[at + length], pairs).map((letter) => ({
      letter,
      variant: units.toSpliced(at, length, letter),
    }));
  const others = [
    ...places(0)
      .filter((at) => at > 0)
      .flatMap((at) => put(at, 0)),
    ...wrong.flatMap((at) => put(at, 1)),
  ].sort((a, b) => pairs.countAfter(b.letter) - pairs.countAfter(a.letter));
  return { moved: textsOf(moved), others: textsOf(others.map(({ variant }) => variant)) };
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
