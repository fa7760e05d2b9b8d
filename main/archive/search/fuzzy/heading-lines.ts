import type { Block } from '../../../contract/bulletin.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { fold } from '../../text/folding.ts';
import { headingTitle } from '../../text/outline.ts';
import { viewOfWords } from '../view.ts';
import { Lines } from './lines.ts';

const PLAIN = /^[\u4e00-\u9fff]+$/;

/** The form in which short strings are compared: folded, without what a search passes over. */
export function comparable(words: string): string {
  // Most short strings hold nothing to be passed over, and hundreds of thousands are read at once.
  if (PLAIN.test(words)) return fold(words);
  return viewOfWords(fold(words.toWellFormed()), 'loose');
}

/** Longest words of a heading that are kept: what can be told apart in one line. UTF-16 units. */
export const LONGEST_HEADING = 80;

/** The words of a heading as the vocabulary keeps them: as printed, without the label, cut where they are long. */
export function headingWords(heading: Block, text: string): string {
  return headingTitle(heading, text).slice(0, LONGEST_HEADING).toWellFormed();
}

/** The library's headings, each wording once. Follows a library that grows by reading what is new. */
export class HeadingLines {
  readonly #lines = new Lines();
  /** The row of each line. */
  readonly #numbers: number[] = [];
  readonly #seen = new Set<number>();
  #latest = 0;

  /** The lines as the library is now. */
  of(db: ReadConnection): Lines {
    const rows = db.lists<[number, string]>(
      'SELECT number, words FROM heading WHERE number > ? ORDER BY number',
      this.#latest,
    );
    for (const [number, words] of rows) {
      this.#latest = number;
      const line = comparable(words);
      const hash = headingHash(line);
      if (this.#seen.has(hash)) continue;
      this.#seen.add(hash);
      this.#lines.add(line);
      this.#numbers.push(number);
    }
    return this.#lines;
  }

  /** The words of a line as printed. */
  printed(db: ReadConnection, line: number): string | undefined {
    return db.one<{ words: string }>('SELECT words FROM heading WHERE number = ?', this.#numbers[line] ?? 0)?.words;
  }
}

/** 53 bits of two 32-bit FNV-1a sums: takes an eighth of the memory of the words themselves. */
export function headingHash(words: string): number {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193) >>> 0;
    second = Math.imul(second ^ (unit + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return (second & 0x1fffff) * 0x100000000 + first;
}
