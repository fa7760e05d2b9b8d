import Fuse from 'fuse.js';
import type { Suggestion } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import { currentTexts, listBulletins, type TextRecord } from '../library/read.ts';
import { fold } from '../text/folding.ts';
import { headingTitle } from '../text/outline.ts';

type Entry = Suggestion & { folded: string };

/** Fuse.js looks at every entry for every key press; above this the headings of later bulletins are left to search. */
const MOST_ENTRIES = 20_000;
const LONGEST_ENTRY = 80;

/**
 * Jump-to and suggestions over short strings: short names, titles, issuers and headings. Remembers its entries for one
 * state of the library; ask for a new one when the library changes.
 */
export class Suggester {
  readonly #fuse: Fuse<Entry>;

  constructor(db: ReadConnection) {
    this.#fuse = new Fuse(entriesOf(db), {
      keys: ['folded'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.4,
      minMatchCharLength: 1,
    });
  }

  /** The nearest entries, best first. Whole inclusion comes before approximation. */
  suggest(text: string, limit: number): Suggestion[] {
    const words = fold(text).replace(/\s+/g, '');
    if (words === '') return [];
    const found = this.#fuse.search(words.slice(0, 32), { limit: limit * 4 });
    return found
      .sort((a, b) => rank(a.item, words) - rank(b.item, words) || (a.score ?? 1) - (b.score ?? 1))
      .slice(0, limit)
      .map(({ item: { folded: _, ...suggestion } }) => suggestion);
  }
}

function rank(entry: Entry, words: string): number {
  if (entry.folded.startsWith(words)) return 0;
  return entry.folded.includes(words) ? 1 : 2;
}

function entriesOf(db: ReadConnection): Entry[] {
  const entries: Entry[] = [];
  for (const { id, shortTitle, title, issuer } of listBulletins(db)) {
    for (const text of [shortTitle, title])
      if (text) entries.push(entry({ text, kind: 'title', bulletin: id, start: 0 }));
    if (issuer) entries.push(entry({ text: issuer, kind: 'issuer', bulletin: id, start: 0 }));
  }
  for (const record of currentTexts(db)) {
    if (entries.length >= MOST_ENTRIES) break;
    entries.push(...headingEntries(record));
  }
  return entries;
}

function headingEntries({ id, text, blocks }: TextRecord): Entry[] {
  return blocks
    .filter((block) => block.kind === 'heading')
    .map((block) =>
      entry({
        text: headingTitle(block, text).slice(0, LONGEST_ENTRY),
        kind: 'heading',
        bulletin: id,
        start: block.start,
      }),
    );
}

function entry(suggestion: Suggestion): Entry {
  return { ...suggestion, folded: fold(suggestion.text).replace(/\s+/g, '') };
}
