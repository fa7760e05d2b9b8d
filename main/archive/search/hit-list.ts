import type { QueryProblem, SearchSort } from '../../contract/search.ts';
import type { ReadConnection } from '../database/driver.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { compile } from './compile.ts';
import { bulletinsWith, evaluate, type Sources, textOf } from './evaluate.ts';
import { type Filters, filtered } from './facets.ts';
import { type Finder, findersOf } from './finders.ts';
import { type Candidate, lookUp, scoresOf } from './lookup.ts';
import type { MarkIndex } from './mark-search.ts';
import { findMarks } from './match.ts';
import { parseQuery } from './parse-query.ts';
import { positiveLeaves, type Query, type Term } from './query.ts';
import { RERANKED, textScore } from './rank.ts';

export type SearchContext = {
  db: ReadConnection;
  catalogue: Catalogue;
  /** The marks of the person who searches. */
  marks: MarkIndex;
};

/** What decides which bulletins are hits, and in which order. */
export type HitOptions = {
  query: string;
  bulletin?: string | undefined;
  sort: SearchSort;
  filters?: Filters;
};

/** Every bulletin that meets a query, in order, with what is needed to show its hits. */
export type HitList = {
  /** What was understood; null where nothing could be looked for. */
  query: Query | null;
  problem: QueryProblem | null;
  /** Hits before the filters, in no order: what facets are counted from. */
  all: readonly Scored[];
  hits: readonly Scored[];
  finders: readonly Finder[];
  sources: Sources;
};

export type Scored = Pick<Candidate, 'number' | 'score'>;

/** Answers a query exactly: every bulletin that meets it is a hit, and no other. */
export function hitList(context: SearchContext, options: HitOptions): HitList {
  const { query, problem } = parseQuery(options.query);
  const sources: Sources = { ...context, texts: new Map() };
  if (query === null) return { query, problem, all: [], hits: [], finders: [], sources };
  const { catalogue, marks } = context;
  const all = withinBulletin(scoredHits(query, sources), options, context);
  const finders = findersOf(query);
  const hits = ordered(filtered(all, options.filters ?? {}, catalogue, marks.bulletins), options.sort, context);
  if (options.sort === 'relevance') rerank(hits, sources, finders);
  return { query, problem, all, hits, finders, sources };
}

function scoredHits(query: Query, sources: Sources): Scored[] {
  const terms = plainTerms(query);
  const compiled = terms && compile(terms);
  // Most queries are a few words that the index alone can answer and score in one go.
  if (compiled && compiled.bigram !== null && compiled.doubtful === null) return lookUp(sources.db, compiled);
  if (compiled && compiled.bigram !== null && query.kind === 'term') return bulletinsWith(query.term, sources);
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

function withinBulletin(hits: Scored[], { bulletin }: HitOptions, { catalogue }: SearchContext): Scored[] {
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

/** Moves the best hits up or down by what their texts tell (`rank.ts`). */
function rerank(hits: Scored[], sources: Sources, finders: readonly Finder[]): void {
  const best = hits.slice(0, RERANKED);
  const unit = best[0]?.score || 1;
  const scored = best.map((hit) => {
    const record = textOf(sources, hit.number);
    const added = record ? textScore(record, findMarks(record, finders), finders.length) : 0;
    return { ...hit, score: hit.score + added * unit };
  });
  scored.sort((a, b) => b.score - a.score || a.number - b.number);
  hits.splice(0, scored.length, ...scored);
}

function compareText(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
