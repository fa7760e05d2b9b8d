import type { ReadConnection } from '../../database/driver.ts';
import { pairOf } from './letter-pair.ts';

/** Which letters stand beside which in the library: 4 bytes for each pair, looked up from either side. */
export class LetterPairs {
  readonly #forward: Uint32Array;
  /** The same pairs, second letter first. */
  readonly #backward: Uint32Array;

  constructor(pairs: readonly number[]) {
    this.#forward = Uint32Array.from(pairs).sort();
    this.#backward = Uint32Array.from(pairs, (pair) => pairOf(pair & 0xffff, pair >>> 16)).sort();
  }

  has(first: number, second: number): boolean {
    const pair = pairOf(first, second);
    return this.#forward[lowerBound(this.#forward, pair)] === pair;
  }

  /** Letters that follow one somewhere. */
  after(first: number): number[] {
    return beside(this.#forward, first);
  }

  /** How many letters follow one somewhere: more for frequent letters. */
  countAfter(first: number): number {
    return lowerBound(this.#forward, pairOf(first + 1, 0)) - lowerBound(this.#forward, pairOf(first, 0));
  }

  /** Letters that one follows somewhere. */
  before(second: number): number[] {
    return beside(this.#backward, second);
  }

  /** Every letter that has one beside it. */
  letters(): Set<number> {
    const letters = new Set<number>();
    for (const pair of this.#forward) letters.add(pair >>> 16).add(pair & 0xffff);
    return letters;
  }
}

function beside(pairs: Uint32Array, letter: number): number[] {
  const from = lowerBound(pairs, pairOf(letter, 0));
  const to = letter === 0xffff ? pairs.length : lowerBound(pairs, pairOf(letter + 1, 0));
  return Array.from(pairs.subarray(from, to), (pair) => pair & 0xffff);
}

/** The first place at which a pair is not less. */
function lowerBound(pairs: Uint32Array, pair: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle] ?? 0) < pair) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the pairs of a library. */
export function readLetterPairs(db: ReadConnection): LetterPairs {
  return new LetterPairs(db.lists<[number]>('SELECT pair FROM letter_pair').map(([pair]) => pair));
}
