import type { LetterPairs } from './letter-pairs.ts';

/** Gives the readings of a character with tones, separated by spaces, or nothing. */
export type Dictionary = { get: (character: string) => string | undefined };

/** Loads the readings of single characters: a third of a megabyte that only approximate search needs. */
export async function loadDictionary(): Promise<Dictionary> {
  const { default: dictionary } = await import('pinyin-pro/dist/esm/data/dict1.mjs');
  return dictionary;
}

const TONES = /[\u0300\u0301\u0304\u030c]/g;

/** A syllable without its tone, ü as v: lǜ → lv. */
export function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').replaceAll('u\u0308', 'v').normalize('NFC');
}

/** One form for syllables that many speakers do not tell apart: zh/z ch/c sh/s, n/l, ang/an eng/en ing/in. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

/** The readings of the library's characters, and the characters of a reading. All readings of a character count. */
export class Readings {
  readonly #dictionary: Dictionary;
  readonly #bySyllable = new Map<string, number[]>();
  readonly #byBlurred = new Map<string, number[]>();
  readonly #of = new Map<number, readonly string[]>();

  constructor(dictionary: Dictionary, pairs: LetterPairs) {
    this.#dictionary = dictionary;
    for (const letter of pairs.letters()) {
      const syllables = this.of(letter);
      for (const syllable of syllables) add(this.#bySyllable, syllable, letter);
      for (const syllable of new Set(syllables.map(blurred))) add(this.#byBlurred, syllable, letter);
    }
  }

  /** Toneless syllables of a character; none for what is not Han. */
  of(letter: number): readonly string[] {
    const known = this.#of.get(letter);
    if (known) return known;
    const readings = letter < 0x3400 ? undefined : this.#dictionary.get(String.fromCharCode(letter));
    const syllables = readings === undefined ? [] : [...new Set(readings.split(' ').map(withoutTone))];
    this.#of.set(letter, syllables);
    return syllables;
  }

  /** The library's characters that can be read as a syllable. */
  readAs(syllable: string): readonly number[] {
    return this.#bySyllable.get(syllable) ?? [];
  }

  /** The library's characters that share a reading with a character. */
  homophones(letter: number): readonly number[] {
    return [...new Set(this.of(letter).flatMap((syllable) => this.readAs(syllable)))];
  }

  /** The library's characters that sound like a character to many ears. */
  nearHomophones(letter: number): readonly number[] {
    return [...new Set(this.of(letter).flatMap((syllable) => this.#byBlurred.get(blurred(syllable)) ?? []))];
  }
}

function add(map: Map<string, number[]>, key: string, letter: number): void {
  const letters = map.get(key);
  if (letters) letters.push(letter);
  else map.set(key, [letter]);
}
