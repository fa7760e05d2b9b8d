import type { Block } from '../../../contract/bulletin.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { fold } from '../../text/folding.ts';
import { headingTitle } from '../../text/outline.ts';
import type { IndexedWords } from '../tokens.ts';
import { isLetter, pairOf } from './letter-pair.ts';
import { PairSet } from './pair-set.ts';

/** Longest words of a heading that are kept: what can be told apart in one line. */
const LONGEST_HEADING = 80;

/** Words in quotation marks or 书名号: Han, Latin and digits, up to the length of a long document title. */
const QUOTED = /[“"「『《〈]([\p{Script=Han}\w+·（）]{2,30})[”"」』》〉]/uy;
const OPENING = [...'“"「『《〈'];

/** What is known to stand in the tables already, so that an import writes each pair and each term once. */
type Known = { size: string; pairs: PairSet; terms: Set<string> };

const KNOWN = new WeakMap<WriteConnection, Known>();

/** Writes what approximate search needs of one bulletin; `words` are its tokens as the index takes them. */
export function addToVocabulary(
  db: WriteConnection,
  bulletin: number,
  text: string,
  blocks: readonly Block[],
  words: IndexedWords,
): void {
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => [block.start, headingTitle(block, text).slice(0, LONGEST_HEADING).toWellFormed()]);
  db.run(
    'INSERT INTO heading (bulletin, start, words) SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)',
    bulletin,
    JSON.stringify(headings.filter(([, title]) => title !== '')),
  );
  const known = knownOf(db);
  const pairs: number[] = [];
  for (const tokens of [words.title, words.headings, words.body]) collectPairs(pairs, known.pairs, tokens);
  const terms = newTerms(known.terms, text);
  // One statement for all that is new: a call for each would take as long as the index itself.
  const added =
    addValues(db, 'INSERT OR IGNORE INTO letter_pair (pair) SELECT value FROM json_each(?) ORDER BY value', pairs) +
    addValues(db, 'INSERT OR IGNORE INTO quoted_term (words) SELECT value FROM json_each(?)', terms);
  if (added > 0) grow(db, known, added);
}

function addValues(db: WriteConnection, sql: string, values: readonly (number | string)[]): number {
  return values.length === 0 ? 0 : db.run(sql, JSON.stringify(values));
}

/** Takes out what belongs to one bulletin alone. Pairs and terms stay: the index tells which of them still occur. */
export function removeFromVocabulary(db: WriteConnection, bulletin: number): void {
  db.run('DELETE FROM heading WHERE bulletin = ?', bulletin);
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
  const fresh: Known = { size, pairs: new PairSet(), terms: new Set() };
  for (const [pair] of db.lists<[number]>('SELECT pair FROM letter_pair')) fresh.pairs.add(pair >>> 16, pair & 0xffff);
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

/** Quoted words of a text that are not known yet, folded. */
function newTerms(known: Set<string>, text: string): string[] {
  const found: string[] = [];
  for (const opening of OPENING) {
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
      QUOTED.lastIndex = at;
      const quoted = QUOTED.exec(text)?.[1];
      if (quoted === undefined || known.has(quoted)) continue;
      known.add(quoted);
      found.push(fold(quoted));
    }
  }
  return found;
}
