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
const QUOTED = /[“"「『《〈]([\p{Script=Han}\w+·（）]{2,30})[”"」』》〉]/gu;

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
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const title = headingTitle(block, text).slice(0, LONGEST_HEADING).toWellFormed();
    if (title !== '') {
      db.run('INSERT INTO heading (bulletin, start, words) VALUES (?, ?, ?)', bulletin, block.start, title);
    }
  }
  const known = knownOf(db);
  const added =
    [words.title, words.headings, words.body].reduce((sum, tokens) => sum + addPairs(db, known, tokens), 0) +
    addTerms(db, known, text);
  if (added > 0) grow(db, known, added);
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
  for (const [pair] of db.lists<[number]>('SELECT pair FROM letter_pair')) fresh.pairs.add(pair);
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

/** Adds the pairs of letters among tokens (two units, then a space) that are new; gives how many. */
function addPairs(db: WriteConnection, { pairs }: Known, tokens: string): number {
  let added = 0;
  for (let at = 0; at + 2 < tokens.length; ) {
    const first = tokens.charCodeAt(at);
    const second = tokens.charCodeAt(at + 1);
    if (tokens.charCodeAt(at + 2) === SPACE && isLetter(first) && isLetter(second)) {
      const pair = pairOf(first, second);
      if (pairs.add(pair)) added += db.run('INSERT OR IGNORE INTO letter_pair (pair) VALUES (?)', pair);
      at += 3;
    } else {
      const space = tokens.indexOf(' ', at);
      if (space === -1) break;
      at = space + 1;
    }
  }
  return added;
}

function addTerms(db: WriteConnection, { terms }: Known, text: string): number {
  let added = 0;
  for (const [, quoted = ''] of text.matchAll(QUOTED)) {
    if (terms.has(quoted)) continue;
    terms.add(quoted);
    added += db.run('INSERT OR IGNORE INTO quoted_term (words) VALUES (?)', fold(quoted));
  }
  return added;
}
