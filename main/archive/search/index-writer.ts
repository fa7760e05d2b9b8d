import type { Block } from '../../contract/bulletin.ts';
import type { WriteConnection } from '../database/driver.ts';
import { currentTexts } from '../library/read.ts';
import { addToVocabulary, clearVocabulary } from './fuzzy/vocabulary-writer.ts';
import { indexedWords } from './tokens.ts';

/**
 * Counts up whenever folding, tokens or tables change: an index of another version is written anew, because a query
 * is only exact against an index that went through the same folding.
 */
export const INDEX_VERSION = 5;

/** Takes the entry of a bulletin out of the index; what the vocabulary knows of it stays (`vocabulary-writer.ts`). */
export function removeFromIndex(db: WriteConnection, bulletin: number): void {
  for (const table of ['bigram', 'bridge', 'unigram']) db.run(`DELETE FROM ${table} WHERE rowid = ?`, bulletin);
}

/** Writes the index entry of a bulletin that has none; its number is the rowid. */
export function addToIndex(db: WriteConnection, bulletin: number, text: string, blocks: readonly Block[]): void {
  const words = indexedWords(text, blocks);
  db.run(
    'INSERT INTO bigram (rowid, title, headings, body) VALUES (?, ?, ?, ?)',
    bulletin,
    words.title,
    words.headings,
    words.body,
  );
  db.run('INSERT INTO bridge (rowid, bigrams) VALUES (?, ?)', bulletin, words.bridges);
  db.run('INSERT INTO unigram (rowid, characters) VALUES (?, ?)', bulletin, words.characters);
  addToVocabulary(db, text, blocks, words);
}

/** Whether the index was written by this version of the tokens. */
export function isIndexCurrent(db: WriteConnection): boolean {
  const row = db.one<{ value: string }>("SELECT value FROM machine WHERE key = 'index_version'");
  return row?.value === String(INDEX_VERSION);
}

/** Writes the whole index anew from the texts. All or nothing. */
export function rebuildIndex(db: WriteConnection): void {
  db.transaction(() => {
    for (const table of ['bigram', 'bridge', 'unigram']) {
      db.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
    }
    clearVocabulary(db);
    for (const { number, text, blocks } of currentTexts(db)) addToIndex(db, number, text, blocks);
    db.run("INSERT OR REPLACE INTO machine (key, value) VALUES ('index_version', ?)", String(INDEX_VERSION));
  });
}
