import type { ReadConnection } from '../database/driver.ts';
import type { IndexQuery } from './compile.ts';

/**
 * Weights of the index columns body, headings, title in bm25: a word in the title says what a bulletin is about, one in
 * a heading what a part of it is about.
 */
const BM25 = 'bm25(bigram, 1.0, 3.0, 8.0)';

/** A bulletin that meets an index query; `score` is greater for better ones, 0 where the index cannot tell. */
export type Candidate = { number: number; score: number; isDoubtful: boolean };

/**
 * Bulletins that meet an index query, in no order. Each table is asked by itself: in one statement SQLite would look the
 * phrase up anew for every rowid that the other tables give.
 */
export function lookUp(db: ReadConnection, query: IndexQuery): Candidate[] {
  const required = [
    ...(query.bigram !== null && query.unigram !== null ? [numbersOf(db, 'unigram', query.unigram)] : []),
    ...(query.bridge === null ? [] : [numbersOf(db, 'bridge', query.bridge)]),
  ];
  const doubtful = doubtfulNumbers(db, query.doubtful);
  return matches(db, query)
    .filter(([number]) => required.every((numbers) => numbers.has(number)))
    .map(([number, score]) => ({ number, score, isDoubtful: doubtful === '*' || doubtful.has(number) }));
}

function matches(db: ReadConnection, { bigram, unigram }: IndexQuery): [number, number][] {
  if (bigram !== null) return db.lists(`SELECT rowid, -${BM25} FROM bigram WHERE bigram MATCH ?`, bigram);
  return unigram === null ? [] : db.lists('SELECT rowid, 0.0 FROM unigram WHERE unigram MATCH ?', unigram);
}

function numbersOf(db: ReadConnection, table: 'unigram' | 'bridge', match: string): Set<number> {
  return new Set(
    db.lists<[number]>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`, match).map(([number]) => number),
  );
}

function doubtfulNumbers(db: ReadConnection, doubtful: string | null): Set<number> | '*' {
  if (doubtful === null) return new Set();
  return doubtful === '*' ? '*' : numbersOf(db, 'bridge', doubtful);
}

/** Scores of the bulletins that meet any of some phrases. */
export function scoresOf(db: ReadConnection, phrases: string): Map<number, number> {
  return new Map(db.lists<[number, number]>(`SELECT rowid, -${BM25} FROM bigram WHERE bigram MATCH ?`, phrases));
}

/** The first bytes of characters beyond U+FFFF in UTF-8: those that UTF-16 writes as a pair of units. */
const FIRST_BYTES = [0xf0, 0xf1, 0xf2, 0xf3, 0xf4];

/**
 * Bulletins with characters that are pairs of UTF-16 units. The tokenizer `ascii` sees bytes, so that one byte can be the
 * beginning of a token.
 */
export function bulletinsWithPairs(db: ReadConnection): Set<number> {
  const prefixes = FIRST_BYTES.map((byte) => [...Buffer.from('"'), byte, ...Buffer.from('" *')]);
  const match = Uint8Array.from(
    prefixes.flatMap((prefix, at) => (at === 0 ? prefix : [...Buffer.from(' OR '), ...prefix])),
  );
  return new Set(
    db
      .lists<[number]>('SELECT rowid FROM unigram WHERE unigram MATCH CAST(? AS TEXT)', match)
      .map(([number]) => number),
  );
}

/** Number of bulletins that meet an expression of the bigram index. */
export function countOf(db: ReadConnection, match: string): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM bigram WHERE bigram MATCH ?', match)?.count ?? 0;
}
