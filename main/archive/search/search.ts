import type { SearchHit, SearchReply, SearchSort } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import type { TextRecord } from '../library/read.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { compile } from './compile.ts';
import { evaluate, type Sources, textOf } from './evaluate.ts';
import { type Finder, findersOf } from './finders.ts';
import { type Candidate, lookUp, scoresOf } from './lookup.ts';
import { findMarks } from './match.ts';
import { parseQuery } from './parse-query.ts';
import { bestPassages, countOccurrences } from './passages.ts';
import { positiveLeaves, type Query, type Term } from './query.ts';

export type SearchOptions = {
  query: string;
  limit: number;
  offset: number;
  bulletin?: string | undefined;
  sort: SearchSort;
  fuzzy: 'auto' | 'off' | 'only';
  passages: number;
};

export type SearchContext = {
  db: ReadConnection;
  catalogue: Catalogue;
  marked: Sources['marked'];
};

/** Answers a query exactly: every bulletin that meets it is a hit, and no other. */
export function search(
  context: SearchContext,
  options: SearchOptions,
): Pick<SearchReply, 'query' | 'total' | 'hits' | 'problem'> {
  const { query, problem } = parseQuery(options.query);
  if (query === null || options.fuzzy === 'only') return { query: options.query, total: 0, hits: [], problem };
  const sources: Sources = { ...context, texts: new Map() };
  const found = ordered(withinBulletin(scoredHits(query, sources), options, context), options.sort, context);
  const finders = findersOf(query);
  const shown = found.slice(options.offset, options.offset + options.limit);
  return {
    query: options.query,
    total: found.length,
    hits: shown.flatMap((hit) => toHit(textOf(sources, hit.number), hit.score, finders, options.passages)),
    problem,
  };
}

type Scored = Pick<Candidate, 'number' | 'score'>;

function scoredHits(query: Query, sources: Sources): Scored[] {
  const terms = plainTerms(query);
  const compiled = terms && compile(terms);
  // Most queries are a few words that the index alone can answer and score in one go.
  if (compiled && compiled.bigram !== null && compiled.doubtful === null) return lookUp(sources.db, compiled);
  const numbers = evaluate(query, sources);
  const phrases = positiveLeaves(query).flatMap((leaf) =>
    leaf.kind === 'term' ? (compile([leaf.term]).bigram ?? []) : [],
  );
  const scores =
    phrases.length === 0 ? null : scoresOf(sources.db, phrases.map((phrase) => `(${phrase})`).join(' OR '));
  return [...numbers].map((number) => ({ number, score: scores?.get(number) ?? 0 }));
}

/** The terms of a query that asks for all of some words, and nothing else; null for other queries. */
function plainTerms(query: Query): Term[] | null {
  if (query.kind === 'term') return [query.term];
  if (query.kind !== 'and') return null;
  const terms = query.parts.flatMap((part) => (part.kind === 'term' ? [part.term] : []));
  return terms.length === query.parts.length ? terms : null;
}

function withinBulletin(hits: Scored[], { bulletin }: SearchOptions, { catalogue }: SearchContext): Scored[] {
  if (bulletin === undefined) return hits;
  const number = catalogue.numberOf.get(bulletin);
  return hits.filter((hit) => hit.number === number);
}

function ordered(hits: Scored[], sort: SearchSort, { catalogue }: SearchContext): Scored[] {
  if (sort === 'relevance') return hits.sort((a, b) => b.score - a.score || a.number - b.number);
  const key = (hit: Scored): Entry | undefined => catalogue.entries.get(hit.number);
  return hits.sort((a, b) => {
    const order =
      sort === 'title'
        ? compareText(key(a)?.shortTitle, key(b)?.shortTitle)
        : compareText(key(b)?.latestDate, key(a)?.latestDate);
    return order || a.number - b.number;
  });
}

function compareText(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function toHit(
  record: TextRecord | undefined,
  score: number,
  finders: readonly Finder[],
  passages: number,
): SearchHit[] {
  if (!record) return [];
  const { id, shortTitle, title, text, blocks } = record;
  const marks = findMarks(record, finders);
  return [
    {
      bulletin: { id, shortTitle, ...(title !== null && { title }) },
      score: Math.round(score * 1000) / 1000,
      approximate: false,
      via: null,
      occurrences: countOccurrences(blocks, marks),
      passages: bestPassages(text, blocks, marks, passages),
    },
  ];
}
