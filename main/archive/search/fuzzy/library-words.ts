import type { ReadConnection } from '../../database/driver.ts';
import { currentText } from '../../library/read.ts';
import { fold } from '../../text/folding.ts';
import type { Catalogue } from '../catalogue.ts';
import { viewOf } from '../view.ts';
import { comparable, type HeadingLines } from './heading-lines.ts';
import { type LetterPairs, readLetterPairs } from './letter-pairs.ts';
import { Lines } from './lines.ts';
import { type Dictionary, loadDictionary, Readings } from './readings.ts';

/** Bulletins whose running text stands for all: what is a word of the library stands in many of them. */
const SAMPLED = 120;

/** What approximate search knows of the words of one state of the library. Each part is read when first asked for. */
export class LibraryWords {
  readonly db: ReadConnection;
  readonly catalogue: Catalogue;
  readonly readings: Readings;
  readonly pairs: LetterPairs;
  readonly #headings: HeadingLines;
  readonly #kept = new Map<string, Lines>();

  constructor(
    db: ReadConnection,
    catalogue: Catalogue,
    pairs: LetterPairs,
    readings: Readings,
    headings: HeadingLines,
  ) {
    this.db = db;
    this.catalogue = catalogue;
    this.pairs = pairs;
    this.readings = readings;
    this.#headings = headings;
  }

  /** Short names, titles and names of units. */
  names(): Lines {
    return this.#once('names', (lines) => {
      const names = new Set<string>();
      for (const { shortTitle, title, names: units } of this.catalogue.entries.values()) {
        for (const name of [shortTitle, title ?? '', ...units.split('\n')]) names.add(comparable(name));
      }
      for (const name of names) if (name !== '') lines.add(name);
    });
  }

  /** Words that stand in quotation marks or 书名号 somewhere. */
  quotedTerms(): Lines {
    return this.#once('terms', (lines) => {
      for (const [words] of this.db.lists<[string]>('SELECT words FROM quoted_term')) lines.add(comparable(words));
    });
  }

  headings(): Lines {
    return this.#headings.of(this.db);
  }

  /** Running text of bulletins spread evenly over the library, a line each. */
  sample(): Lines {
    return this.#once('sample', (lines) => {
      const numbers = [...this.catalogue.entries.keys()];
      const step = Math.max(1, numbers.length / SAMPLED);
      for (let at = 0; at < numbers.length; at += step) {
        const record = currentText(this.db, numbers[Math.floor(at)] ?? 0);
        // Blocks are kept apart by the same mark as lines.
        if (record) lines.add(viewOf(fold(record.text), record.blocks, 'loose').kept);
      }
    });
  }

  #once(name: string, fill: (lines: Lines) => void): Lines {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const lines = new Lines();
    fill(lines);
    this.#kept.set(name, lines);
    return lines;
  }
}

/** Keeps the words for as long as nobody changes the library; a catalogue is that of one state. */
export function libraryWordsOf(
  db: ReadConnection,
  headings: HeadingLines,
): (catalogue: Catalogue) => Promise<LibraryWords> {
  let dictionary: Promise<Dictionary> | null = null;
  let kept: LibraryWords | null = null;
  return async (catalogue) => {
    if (kept?.catalogue === catalogue) return kept;
    dictionary ??= loadDictionary();
    const loaded = await dictionary;
    const pairs = readLetterPairs(db);
    kept = new LibraryWords(db, catalogue, pairs, new Readings(loaded, pairs), headings);
    return kept;
  };
}
