import type { ReadConnection } from '../../database/driver.ts';
import { occurrencesOf } from './occurrences.ts';

/**
 * Where the one error of some words can be. What stands before an error and what stands behind it is right, so it
 * occurs: `longestStart` and `longestEnd` are the lengths of the longest beginning and end of the words that do.
 * A handful of questions to the index spares hundreds.
 */
export type ErrorWindow = { longestStart: number; longestEnd: number };

export function errorWindow(words: string, db: ReadConnection): ErrorWindow {
  return {
    longestStart: longest(words.length, (length) => occurrencesOf(db, words.slice(0, length)) > 0),
    longestEnd: longest(words.length, (length) => occurrencesOf(db, words.slice(words.length - length)) > 0),
  };
}

/** The greatest length that occurs; whatever is longer does not. One character is not asked for. */
function longest(length: number, occurs: (length: number) => boolean): number {
  let low = 1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (occurs(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether words with an error of `length` characters at a place could be right before and behind it. */
export function canBeAt(at: number, length: number, words: string, { longestStart, longestEnd }: ErrorWindow): boolean {
  return at <= longestStart && words.length - at - length <= longestEnd;
}
