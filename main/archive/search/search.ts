import type { SearchHit, SearchReply, SearchSort } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import { bulletinRow, currentText } from '../library/read.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { compile } from './compile.ts';
import { findMarks, isFoundIn, type Needle, needleOf } from './match.ts';
import { parseQuery, type Term } from './parse-query.ts';
import { bestPassages, countOccurrences } from './passages.ts';

export type SearchOptions = {
  query: string;
  limit: number;
  offset: number;
  bulletin?: string | undefined;
  sort: SearchSort;
  fuzzy: 'auto' | 'off' | 'only';
  passages: number;
};

/**
 * Answers a query exactly: every bulletin in which all terms stand is a hit, and no other. The index gives the
 * candidates; those it cannot vouch for (a quoted phrase where marks stand between the characters) are looked up in
 * their text. Passages and marks are found in the texts of the hits that are shown.
 */
export function search(db: ReadConnection, options: SearchOptions): Omit<SearchReply, 'tookMs' | 'suggestions'> {
  const { terms, problem } = parseQuery(options.query);
  const needles = terms.map(needleOf);
  const hits = options.fuzzy === 'only' ? [] : exactHits(db, terms, needles, options);
  const shown = hits.slice(options.offset, options.offset + options.limit);
  return {
    query: options.query,
    total: hits.length,
    hits: shown.flatMap((hit) => toHit(db, hit, needles, options.passages)),
    problem,
  };
}

function exactHits(
  db: ReadConnection,
  terms: readonly Term[],
  needles: readonly Needle[],
  options: SearchOptions,
): Candidate[] {
  if (terms.length === 0) return [];
  const bulletin = options.bulletin === undefined ? null : bulletinRow(db, options.bulletin).number;
  return findCandidates(db, compile(terms), options.sort, bulletin).filter(
    (candidate) => !candidate.isDoubtful || isHit(db, candidate, needles),
  );
}

function isHit(db: ReadConnection, candidate: Candidate, needles: readonly Needle[]): boolean {
  const record = currentText(db, candidate.number);
  if (!record) return false;
  return needles.every((needle) => isFoundIn(record.text, record.blocks, needle));
}

function toHit(db: ReadConnection, candidate: Candidate, needles: readonly Needle[], passages: number): SearchHit[] {
  const record = currentText(db, candidate.number);
  if (!record) return [];
  const { id, shortTitle, title, text, blocks } = record;
  const marks = findMarks(text, blocks, needles);
  return [
    {
      bulletin: { id, shortTitle, ...(title !== null && { title }) },
      score: Math.round(candidate.score * 1000) / 1000,
      approximate: false,
      via: null,
      occurrences: countOccurrences(blocks, marks),
      passages: bestPassages(text, blocks, marks, passages),
    },
  ];
}
