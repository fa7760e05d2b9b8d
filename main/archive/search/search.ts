import type { SearchHit, SearchReply, SearchSort } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import { type BulletinRow, bulletinRow, parseStructure } from '../library/read.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { compile } from './compile.ts';
import { findMarks, MatchableText } from './match.ts';
import { type ParsedQuery, parseQuery, type Term } from './parse-query.ts';
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

type TextRow = Pick<BulletinRow, 'id' | 'short_title' | 'title'> & { text: string; structure: string };

/**
 * Answers a query exactly: every bulletin in which all terms stand is a hit, and no other. The index gives the
 * candidates; those it cannot vouch for (a quoted phrase where marks stand between the characters) are looked up in
 * their text. Passages and marks are found in the texts of the hits that are shown.
 */
export function search(db: ReadConnection, options: SearchOptions): Omit<SearchReply, 'tookMs' | 'suggestions'> {
  const parsed = parseQuery(options.query);
  const hits = options.fuzzy === 'only' ? [] : exactHits(db, parsed, options);
  const shown = hits.slice(options.offset, options.offset + options.limit);
  return {
    query: options.query,
    total: hits.length,
    hits: shown.map((hit) => toHit(db, hit, parsed.terms, options.passages)),
    problem: parsed.problem,
  };
}

function exactHits(db: ReadConnection, { terms }: ParsedQuery, options: SearchOptions): Candidate[] {
  if (terms.length === 0) return [];
  const bulletin = options.bulletin === undefined ? null : bulletinRow(db, options.bulletin).number;
  return findCandidates(db, compile(terms), options.sort, bulletin).filter(
    (candidate) => !candidate.isDoubtful || isHit(db, candidate, terms),
  );
}

function isHit(db: ReadConnection, candidate: Candidate, terms: readonly Term[]): boolean {
  const row = textRow(db, candidate.number);
  if (!row) return false;
  const text = new MatchableText(row.text, parseStructure(row.structure).blocks);
  return terms.every((term) => text.has(term));
}

function toHit(db: ReadConnection, candidate: Candidate, terms: readonly Term[], passages: number): SearchHit {
  const row = textRow(db, candidate.number);
  const { blocks } = row ? parseStructure(row.structure) : { blocks: [] };
  const text = row?.text ?? '';
  const marks = findMarks(new MatchableText(text, blocks), terms);
  return {
    bulletin: {
      id: row?.id ?? '',
      shortTitle: row?.short_title ?? '',
      ...(row?.title != null && { title: row.title }),
    },
    score: Math.round(candidate.score * 1000) / 1000,
    approximate: false,
    via: null,
    occurrences: countOccurrences(blocks, marks),
    passages: bestPassages(text, blocks, marks, passages),
  };
}

function textRow(db: ReadConnection, number: number): TextRow | undefined {
  return db.one<TextRow>(
    `SELECT b.id, b.short_title, b.title, r.text, r.structure FROM bulletin b
     JOIN revision r ON r.bulletin = b.number AND r.number = b.revision WHERE b.number = ?`,
    number,
  );
}
