import Fuse from 'fuse.js';
import type { Suggestion } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import { listBulletins } from '../library/read.ts';
import { comparable, HeadingLines } from './fuzzy/heading-lines.ts';
import { placeOfHeading } from './fuzzy/heading-place.ts';
import { Lines } from './fuzzy/lines.ts';

type Place = Pick<Suggestion, 'bulletin' | 'start'>;
/** The place of a heading is looked up only once it is to be shown. */
type Entry = Pick<Suggestion, 'text' | 'kind'> & { folded: string; place: Place | null };

/** Finds lines by pinyin: the places of an input in lines, given by whoever knows the readings. */
export type PinyinFinder = (lines: Lines, limit: number) => number[];

/** Fuse.js looks at so many entries in an instant; more are first narrowed to those that share pairs of characters. */
const MOST_FUSED = 400;
const LONGEST_INPUT = 32;

/**
 * Jump-to and suggestions over short strings: short names, titles, issuers and headings. Remembers its names for one
 * state of the library; ask for a new one when the library changes. Headings are remembered beyond that.
 */
export class Suggester {
  readonly #db: ReadConnection;
  readonly #headings: HeadingLines;
  readonly #names: Entry[];
  readonly #nameLines = new Lines();

  constructor(db: ReadConnection, headings: HeadingLines = new HeadingLines()) {
    this.#db = db;
    this.#headings = headings;
    this.#names = namesOf(db);
    for (const { folded } of this.#names) this.#nameLines.add(folded);
  }

  /** The nearest entries, best first: those that begin with the words, that hold them, that are read so, that are near. */
  suggest(text: string, limit: number, byPinyin: PinyinFinder | null = null): Suggestion[] {
    const words = comparable(text).slice(0, LONGEST_INPUT);
    if (words === '') return [];
    const near = new Fuse(this.#candidates(words), {
      keys: ['folded'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.4,
      minMatchCharLength: 1,
    }).search(words);
    const found = [
      ...near.map(({ item, score = 1 }) => ({ entry: item, rank: rank(item, words), score })),
      ...this.#byPinyin(byPinyin, limit).map((entry) => ({ entry, rank: 2, score: 0 })),
    ].sort((a, b) => a.rank - b.rank || a.score - b.score);
    const entries = new Map(found.map(({ entry }) => [keyOf(entry), entry]));
    return this.#placed(entries.values(), limit);
  }

  /** The first entries that stand somewhere, with their place. */
  #placed(entries: Iterable<Entry>, limit: number): Suggestion[] {
    const suggestions: Suggestion[] = [];
    for (const { text, kind, place } of entries) {
      if (suggestions.length === limit) break;
      const found = place ?? placeOfHeading(this.#db, text);
      if (found) suggestions.push({ text, kind, ...found });
    }
    return suggestions;
  }

  #candidates(words: string): Entry[] {
    const isSmall = this.#names.length <= MOST_FUSED;
    const names = isSmall ? this.#names : this.#pick(this.#nameLines, words, (line) => this.#names[line]);
    return [...names, ...this.#pick(this.#headings.of(this.#db), words, (line) => this.#heading(line))];
  }

  #pick(lines: Lines, words: string, entryAt: (line: number) => Entry | undefined): Entry[] {
    const numbers = new Set([
      ...lines.startingWith(words, MOST_FUSED / 4),
      ...(words.length === 1
        ? lines.holding(words, MOST_FUSED / 4)
        : lines.nearest(words, MOST_FUSED / 2).map(({ line }) => line)),
    ]);
    return [...numbers].flatMap((line) => entryAt(line) ?? []);
  }

  #byPinyin(find: PinyinFinder | null, limit: number): Entry[] {
    if (find === null) return [];
    const names = find(this.#nameLines, limit).flatMap((line) => this.#names[line] ?? []);
    const headings = find(this.#headings.of(this.#db), limit).flatMap((line) => this.#heading(line) ?? []);
    return [...names, ...headings];
  }

  #heading(line: number): Entry | undefined {
    const text = this.#headings.printed(this.#db, line);
    return text === undefined ? undefined : { text, kind: 'heading', folded: comparable(text), place: null };
  }
}

function rank(entry: Entry, words: string): number {
  if (entry.folded.startsWith(words)) return 0;
  return entry.folded.includes(words) ? 1 : 3;
}

function keyOf({ kind, text, place }: Entry): string {
  return kind === 'title' ? `${kind} ${text} ${place?.bulletin}` : `${kind} ${text}`;
}

/** Short names, titles and issuers; an issuer of many bulletins stands for the first of them. */
function namesOf(db: ReadConnection): Entry[] {
  const issuers = new Set<string>();
  return listBulletins(db).flatMap(({ id, shortTitle, title, issuer }) => {
    const isNew = issuer !== undefined && !issuers.has(issuer);
    if (isNew) issuers.add(issuer);
    const names = [...new Set([shortTitle, title])].flatMap((text) => (text ? [{ text, kind: 'title' as const }] : []));
    return [...names, ...(isNew ? [{ text: issuer, kind: 'issuer' as const }] : [])].map((name) => ({
      ...name,
      folded: comparable(name.text),
      place: { bulletin: id, start: 0 },
    }));
  });
}
