import type { ReadConnection } from '../database/driver.ts';
import { currentText, type TextRecord } from '../library/read.ts';
import { indexedWords } from './tokens.ts';

/** Bulletins looked at by one check: enough to notice a broken index, few enough for an old machine. */
const SAMPLE = 200;
const PHRASES_EACH = 8;

/**
 * Compares index and texts: each bulletin has an entry, and phrases drawn evenly from the text of a sample are found
 * in the entry of their bulletin. Gives one sentence for each that does not hold.
 */
export function* verifyIndex(db: ReadConnection): Generator<{ what: string; message: string }> {
  const missing = db.all<{ id: string }>(
    'SELECT id FROM bulletin WHERE number NOT IN (SELECT rowid FROM unigram) ORDER BY number LIMIT 20',
  );
  for (const { id } of missing) yield { what: id, message: '没有检索索引，请重建索引。' };
  const sample = db.all<{ number: number }>(
    'SELECT number FROM bulletin WHERE number % (SELECT max(1, count(*) / ?) FROM bulletin) = 0 ORDER BY number',
    SAMPLE,
  );
  for (const { number } of sample) {
    const record = currentText(db, number);
    if (record && !isFound(db, number, record)) {
      yield { what: record.id, message: '检索索引与文本不一致，请重建索引。' };
    }
  }
}

function isFound(db: ReadConnection, number: number, { text, blocks }: TextRecord): boolean {
  const { title, headings, body } = indexedWords(text, blocks);
  const tokens = [title, headings, body].flatMap((words) => words.split(' ').filter((token) => token !== ''));
  const step = Math.max(1, Math.floor(tokens.length / PHRASES_EACH));
  for (let at = 0; at < tokens.length; at += step) {
    const found = db.one('SELECT 1 FROM bigram WHERE bigram MATCH ? AND rowid = ?', `"${tokens[at] ?? ''}"`, number);
    if (!found) return false;
  }
  return true;
}
