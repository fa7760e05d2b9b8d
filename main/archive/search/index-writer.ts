import type { Block } from '../../contract/bulletin.ts';
import type { WriteConnection } from '../database/driver.ts';
import { indexedWords } from './tokens.ts';

/**
 * Counts up whenever folding, tokens or tables change: an index of another version is written anew, because a query
 * is only exact against an index that went through the same folding.
 */
export const INDEX_VERSION = 1;

/** Writes the index entry of a bulletin (its number is the rowid), in place of the one it had. */
export function writeIndex(db: WriteConnection, bulletin: number, text: string, blocks: readonly Block[]): void {
  const words = indexedWords(text, blocks);
  for (const table of ['bigram', 'bridge', 'unigram']) db.run(`DELETE FROM ${table} WHERE rowid = ?`, bulletin);
  db.run(
    'INSERT INTO bigram (rowid, title, headings, body) VALUES (?, ?, ?, ?)',
    bulletin,
    words.title,
    words.headings,
    words.body,
  );
  db.run('INSERT INTO bridge (rowid, bigrams) VALUES (?, ?)', bulletin, words.bridges);
  db.run('INSERT INTO unigram (rowid, characters) VALUES (?, ?)', bulletin, words.characters);
}

type TextRow = { number: number; text: string; structure: string };

/** Whether the index was written by this version of the tokens. */
export function isIndexCurrent(db: WriteConnection): boolean {
  const row = db.one<{ value: string }>("SELECT value FROM machine WHERE key = 'index_version'");
  return row?.value === String(INDEX_VERSION);
}

/** Writes the whole index anew from the texts. All or nothing. */
export function rebuildIndex(db: WriteConnection, blocksOf: (structure: string) => Block[]): void {
  db.transaction(() => {
    for (const table of ['bigram', 'bridge', 'unigram']) {
      db.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
    }
    const numbers = db.all<{ number: number }>('SELECT number FROM bulletin ORDER BY number');
    for (const { number } of numbers) {
      const row = db.one<TextRow>(
        `SELECT b.number, r.text, r.structure FROM bulletin b
         JOIN revision r ON r.bulletin = b.number AND r.number = b.revision WHERE b.number = ?`,
        number,
      );
      if (row) writeIndex(db, number, row.text, blocksOf(row.structure));
    }
    db.run("INSERT OR REPLACE INTO machine (key, value) VALUES ('index_version', ?)", String(INDEX_VERSION));
  });
}
