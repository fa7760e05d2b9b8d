import type { ReadConnection } from '../../database/driver.ts';
import { fold } from '../../text/folding.ts';
import { viewOfWords } from '../view.ts';
import { Lines } from './lines.ts';

const PLAIN = /^[\u4e00-\u9fff]+$/;

/** The form in which short strings are compared: folded, without what a search passes over. */
export function comparable(words: string): string {
  // Most short strings hold nothing to be passed over, and hundreds of thousands are read at once.
  if (PLAIN.test(words)) return fold(words);
  return viewOfWords(fold(words.toWellFormed()), 'loose');
}

/**
 * The library's headings, each wording once, with the first place it stands at. Follows a library that grows by reading
 * what is new; a bulletin that got another revision makes it read everything again.
 */
export class HeadingLines {
  #lines = new Lines();
  #places: { bulletin: number; start: number }[] = [];
  #seen = new Set<number>();
  #latest = 0;
  #revised = -1;

  /** The lines as the library is now. */
  of(db: ReadConnection): Lines {
    const revised =
      db.one<{ revised: number }>('SELECT coalesce(sum(revision - 1), 0) AS revised FROM bulletin')?.revised ?? 0;
    if (revised !== this.#revised) this.#forget(revised);
    const rows = db.lists<[number, number, string]>(
      'SELECT bulletin, start, words FROM heading WHERE bulletin > ? ORDER BY bulletin, start',
      this.#latest,
    );
    for (const [bulletin, start, words] of rows) {
      this.#latest = bulletin;
      const line = comparable(words);
      const hash = hashOf(line);
      if (this.#seen.has(hash)) continue;
      this.#seen.add(hash);
      this.#lines.add(line);
      this.#places.push({ bulletin, start });
    }
    return this.#lines;
  }

  /** A heading as printed, and its place: the bulletin's id and the offset in its reading text. */
  heading(db: ReadConnection, line: number): { words: string; id: string; start: number } | undefined {
    const place = this.#places[line];
    return (
      place &&
      db.one(
        `SELECT words, b.id, start FROM heading JOIN bulletin b ON b.number = heading.bulletin
         WHERE heading.bulletin = ? AND start = ?`,
        place.bulletin,
        place.start,
      )
    );
  }

  #forget(revised: number): void {
    this.#lines = new Lines();
    this.#places = [];
    this.#seen = new Set();
    this.#latest = 0;
    this.#revised = revised;
  }
}

/** 53 bits of two 32-bit FNV-1a sums: takes an eighth of the memory of the words themselves. */
function hashOf(words: string): number {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193) >>> 0;
    second = Math.imul(second ^ (unit + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return (second & 0x1fffff) * 0x100000000 + first;
}
