import type { Block } from '../../../contract/bulletin.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { fold } from '../../text/folding.ts';
import type { IndexedWords } from '../tokens.ts';
import { headingHash, headingWords } from './heading-lines.ts';
import { isLetter, pairOf } from './letter-pair.ts';
import { PairSet } from './pair-set.ts';

/** Words in quotation marks or 书名号: Han, Latin and digits, up to the length of a long document title. */
const QUOTED = /[“"「『《〈]([\p{Script=Han}\w+·（）]{2,30})[”"」』》〉]/uy;
const OPENING = [...'“"「『《〈'];

/**
 * What is known to stand in the tables already, so that an import writes each pair, heading and term once; of headings and
 * terms their hashes, for a piece of a text kept here would keep the whole text in memory.
 */
type Known = { size: string; pairs: PairSet; headings: Set<number>; terms: Set<number> };

const KNOWN = new WeakMap<WriteConnection, Known>();

/**
 * Writes what approximate search needs of one bulletin; `words` are its tokens as the index takes them. None of it is
 * ever taken out again: the index tells what still occurs, and where.
 */
export function addToVocabulary(
  db: WriteConnection,
  text: string,
  blocks: readonly Block[],
  words: IndexedWords,
): void {
  const known = knownOf(db);
  const pairs: number[] = [];
  for (const tokens of [words.title, words.headings, words.body]) collectPairs(pairs, known.pairs, tokens);
  const headings = newHeadings(known.headings, text, blocks);
  const terms = newTerms(known.terms, text);
  // One statement for all that is new: a call for each would take as long as the index itself.
  const added =
    addValues(db, 'INSERT OR IGNORE INTO letter_pair (pair) SELECT value FROM json_each(?) ORDER BY value', pairs) +
    addValues(db, 'INSERT OR IGNORE INTO quoted_term (words) SELECT value FROM json_each(?)', terms) +
    addRows(db, 'INSERT INTO heading (words) VALUES (?)', headings);
  if (added > 0) grow(db, known, added);
}

/**
 * A row at a time: before a statement that adds several rows and can fail on the second of them, SQLite sets a
 * savepoint, and FTS5 then writes out all it holds in memory, bulletin by bulletin, to be merged again later. That
 * took half of the time of the whole index (https://sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods).
 */
function addRows(db: WriteConnection, sql: string, values: readonly string[]): number {
  return values.reduce((added, value) => added + db.run(sql, value), 0);
}

function addValues(db: WriteConnection, sql: string, values: readonly (number | string)[]): number {
  return values.length === 0 ? 0 : db.run(sql, JSON.stringify(values));
}

/** Empties the vocabulary, before all of it is written anew. */
export function clearVocabulary(db: WriteConnection): void {
  for (const table of ['heading', 'letter_pair', 'quoted_term']) db.run(`DELETE FROM ${table}`);
  db.run("DELETE FROM machine WHERE key = 'vocabulary_size'");
  KNOWN.delete(db);
}

/** A transaction that was rolled back has taken rows with it: the size then tells that the memory is not to be trusted. */
function knownOf(db: WriteConnection): Known {
  const size = vocabularySize(db);
  const known = KNOWN.get(db);
  if (known?.size === size) return known;
  const fresh: Known = { size, pairs: new PairSet(), headings: new Set(), terms: new Set() };
  for (const [pair] of db.lists<[number]>('SELECT pair FROM letter_pair')) fresh.pairs.add(pair >>> 16, pair & 0xffff);
  for (const [words] of db.lists<[string]>('SELECT words FROM heading')) fresh.headings.add(headingHash(words));
  KNOWN.set(db, fresh);
  return fresh;
}

function vocabularySize(db: WriteConnection): string {
  return db.one<{ value: string }>("SELECT value FROM machine WHERE key = 'vocabulary_size'")?.value ?? '0';
}

function grow(db: WriteConnection, known: Known, added: number): void {
  known.size = String(Number(known.size) + added);
  db.run("INSERT OR REPLACE INTO machine (key, value) VALUES ('vocabulary_size', ?)", known.size);
}

const SPACE = 0x20;

/** Adds to `found` the pairs of letters among tokens (two units, then a space) that are new. */
function collectPairs(found: number[], known: PairSet, tokens: string): void {
  // Numbers in an array are read several times faster than characters of a string.
  const bytes = Buffer.from(tokens, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, tokens.length);
  for (let at = 0; at + 2 < units.length; ) {
    const first = units[at] ?? 0;
    const second = units[at + 1] ?? 0;
    if (units[at + 2] === SPACE) {
      // Most pairs are known, and whether they are letters was asked when they were not.
      if (known.add(first, second) && isLetter(first) && isLetter(second)) found.push(pairOf(first, second));
      at += 3;
    } else {
      const space = units.indexOf(SPACE, at);
      if (space === -1) break;
      at = space + 1;
    }
  }
}

/** Headings of a text whose wording is not known yet. */
function newHeadings(known: Set<number>, text: string, blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => headingWords(block, text))
    .filter((words) => {
      const hash = headingHash(words);
      if (words === '' || known.has(hash)) return false;
      known.add(hash);
      return true;
    });
}

/** Quoted words of a text that are not known yet, folded. */
function newTerms(known: Set<number>, text: string): string[] {
  const found: string[] = [];
  for (const opening of OPENING) {
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
      QUOTED.lastIndex = at;
      const quoted = QUOTED.exec(text)?.[1];
      if (quoted === undefined) continue;
      const hash = headingHash(quoted);
      if (known.has(hash)) continue;
      known.add(hash);
      found.push(fold(quoted));
    }
  }
  return found;
}
