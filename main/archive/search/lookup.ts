import type { ReadConnection, SqlValue } from '../database/driver.ts';
import type { IndexQuery } from './compile.ts';

/**
 * Weights of the index columns body, headings, title in bm25: a word in the title says what a bulletin is about, one in
 * a heading what a part of it is about.
 */
const BM25 = 'bm25(bigram, 1.0, 3.0, 8.0)';

/** A bulletin that meets an index query; `score` is greater for better ones, 0 where the index cannot tell. */
export type Candidate = { number: number; score: number; isDoubtful: boolean };

/** Bulletins that meet an index query, in no order. */
export function lookUp(db: ReadConnection, query: IndexQuery): Candidate[] {
  const values: SqlValue[] = [];
  const bind = (value: SqlValue): string => {
    values.push(value);
    return '?';
  };
  // Values are bound in the order in which their places stand in the statement.
  const doubtful = doubtfulness(query, bind);
  const conditions: string[] = [];
  if (query.bigram !== null) conditions.push(`bigram MATCH ${bind(query.bigram)}`);
  if (query.unigram !== null) {
    conditions.push(`hit.rowid IN (SELECT rowid FROM unigram WHERE unigram MATCH ${bind(query.unigram)})`);
  }
  if (query.bridge !== null) {
    conditions.push(`hit.rowid IN (SELECT rowid FROM bridge WHERE bridge MATCH ${bind(query.bridge)})`);
  }
  const source = query.bigram === null ? 'bulletin' : 'bigram';
  const score = query.bigram === null ? '0.0' : `-${BM25}`;
  const rows = db.lists<[number, number, number]>(
    `SELECT hit.rowid, ${score}, ${doubtful} FROM ${source} hit WHERE ${conditions.join(' AND ')}`,
    ...values,
  );
  return rows.map(([number, score, isDoubtful]) => ({ number, score, isDoubtful: isDoubtful === 1 }));
}

function doubtfulness(query: IndexQuery, bind: (value: SqlValue) => string): string {
  if (query.doubtful === null) return '0';
  if (query.doubtful === '*') return '1';
  return `hit.rowid IN (SELECT rowid FROM bridge WHERE bridge MATCH ${bind(query.doubtful)})`;
}

/** Scores of the bulletins that meet any of some phrases. */
export function scoresOf(db: ReadConnection, phrases: string): Map<number, number> {
  return new Map(db.lists<[number, number]>(`SELECT rowid, -${BM25} FROM bigram WHERE bigram MATCH ?`, phrases));
}

/** Number of bulletins that meet an expression of the bigram index. */
export function countOf(db: ReadConnection, match: string): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM bigram WHERE bigram MATCH ?', match)?.count ?? 0;
}
