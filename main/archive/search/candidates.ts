import type { SearchSort } from '../../contract/search.ts';
import type { ReadConnection, SqlValue } from '../database/driver.ts';
import type { IndexQuery } from './compile.ts';

/**
 * Weights of the index columns title, headings, body in bm25: a word in the title says what a bulletin is about, one in
 * a heading what a part of it is about.
 */
const BM25 = 'bm25(bigram, 8.0, 3.0, 1.0)';

export type Candidate = { number: number /** Greater is better. */; score: number; isDoubtful: boolean };

/** Bulletins that meet an index query, best first in the order asked for. */
export function findCandidates(
  db: ReadConnection,
  query: IndexQuery,
  sort: SearchSort,
  bulletin: number | null,
): Candidate[] {
  const values: SqlValue[] = [];
  const conditions: string[] = [];
  const bind = (value: SqlValue): string => {
    values.push(value);
    return '?';
  };
  // Values are bound in the order in which their places stand in the statement.
  const doubtful = doubtfulness(query, bind);
  if (query.bigram !== null) conditions.push(`bigram MATCH ${bind(query.bigram)}`);
  if (query.unigram !== null) {
    conditions.push(`hit.rowid IN (SELECT rowid FROM unigram WHERE unigram MATCH ${bind(query.unigram)})`);
  }
  if (bulletin !== null) conditions.push(`hit.rowid = ${bind(bulletin)}`);
  const source = query.bigram === null ? 'bulletin' : 'bigram';
  const score = query.bigram === null ? '0.0' : `-${BM25}`;
  const rows = db.all<{ number: number; score: number; doubtful: number }>(
    `SELECT hit.rowid AS number, ${score} AS score, ${doubtful} AS doubtful
     FROM ${source} hit ${sort === 'relevance' ? '' : 'JOIN bulletin b ON b.number = hit.rowid'}
     WHERE ${conditions.join(' AND ')} ORDER BY ${ORDER[sort]}`,
    ...values,
  );
  return rows.map((row) => ({ number: row.number, score: row.score, isDoubtful: row.doubtful === 1 }));
}

const ORDER: Record<SearchSort, string> = {
  relevance: 'score DESC, hit.rowid',
  title: 'b.short_title, hit.rowid',
  date: 'b.latest_date DESC NULLS LAST, hit.rowid',
};

function doubtfulness(query: IndexQuery, bind: (value: SqlValue) => string): string {
  if (query.doubtful === null) return '0';
  if (query.doubtful === '*') return '1';
  return `hit.rowid IN (SELECT rowid FROM bridge WHERE bridge MATCH ${bind(query.doubtful)})`;
}
