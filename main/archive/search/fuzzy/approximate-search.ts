import type { SearchHit, Suggestion } from '../../../contract/search.ts';
import type { ReadConnection } from '../../database/driver.ts';
import type { Catalogue } from '../catalogue.ts';
import { compile } from '../compile.ts';
import { evaluate, type Numbers, type Sources } from '../evaluate.ts';
import { type Filters, filtered } from '../facets.ts';
import type { SearchContext } from '../hit-list.ts';
import { scoresOf } from '../lookup.ts';
import { parseQuery } from '../parse-query.ts';
import { positiveLeaves, type Query } from '../query.ts';
import type { PinyinFinder } from '../suggest.ts';
import { writeQuery } from '../write-query.ts';
import { approximateHit } from './approximate-hit.ts';
import { comparable, HeadingLines } from './heading-lines.ts';
import { inTurns } from './in-turns.ts';
import { type LibraryWords, libraryWordsOf } from './library-words.ts';
import { linesReadAs } from './name-matches.ts';
import { pinyinWays } from './pinyin-words.ts';
import { type Rewriting, rewritingsOf } from './rewritings.ts';
import type { WordGroups } from './word-groups.ts';

export type ApproximateOptions = {
  query: string;
  limit: number;
  bulletin?: string | undefined;
  passages: number;
  filters?: Filters;
};

/** Approximate hits of a query: more would be a list of its own. */
export const MOST_APPROXIMATE = 20;
const MOST_SUGGESTED = 3;
/** Queries whose rewritings are remembered: the window asks twice, for suggestions and for hits. */
const MOST_REMEMBERED = 8;
/** Hits that are seen at a glance: each rewriting has one of them, the likeliest what is left, up to so many. */
const AT_A_GLANCE = 10;
const LEAD = 4;

/**
 * Search for what was meant rather than typed: hits in bulletins that have no exact one, and queries to try instead.
 *
 * The words of a query are replaced by words of the library (`rewritings.ts`): corrected ones, those that its pinyin
 * stands for, other wordings. Each rewriting is then answered exactly, so that what is marked really stands there. The
 * likeliest rewriting has the first places; but since none of them is certain, each has one among the first ten.
 */
export class ApproximateSearch {
  readonly headings = new HeadingLines();
  readonly #wordsOf: (catalogue: Catalogue) => Promise<LibraryWords>;
  readonly #groups: () => WordGroups;
  readonly #remembered = new Map<string, Promise<Rewriting[]>>();

  constructor(db: ReadConnection, groups: () => WordGroups) {
    this.#wordsOf = libraryWordsOf(db, this.headings);
    this.#groups = groups;
  }

  /** What is known of the words of the library; loads what it needs. */
  words(catalogue: Catalogue): Promise<LibraryWords> {
    return this.#wordsOf(catalogue);
  }

  /** Finds lines by the pinyin typed; null for what is none. */
  async pinyinFinder(catalogue: Catalogue, typed: string): Promise<PinyinFinder | null> {
    if (!/[a-z]/i.test(typed)) return null;
    const library = await this.words(catalogue);
    const ways = pinyinWays(comparable(typed), library);
    return ways.length === 0 ? null : (lines, limit) => linesReadAs(lines, ways, library, limit);
  }

  /** Bulletins without an exact hit in which the words stand nearly so, best first, each once. */
  async hits(context: SearchContext, options: ApproximateOptions): Promise<SearchHit[]> {
    const { query } = parseQuery(options.query);
    if (query === null) return [];
    const sources: Sources = { ...context, texts: new Map() };
    const rewritings = await this.#rewritings(query, context);
    if (rewritings.length === 0) return [];
    const seen = new Set(evaluate(query, sources));
    const lists = rewritings.map((rewriting) => {
      const numbers = narrowed(evaluate(rewriting.query, sources), options, context).filter(
        (number) => !seen.has(number),
      );
      return best(numbers, rewriting, sources, options.limit);
    });
    const hits: SearchHit[] = [];
    for (const { rewriting, number } of inTurns(lists, leadAmong(lists.length))) {
      if (hits.length >= options.limit) break;
      if (seen.has(number)) continue;
      const hit = approximateHit(number, rewriting, sources, options.passages);
      if (!hit) continue;
      seen.add(number);
      hits.push({ ...hit, score: 1 / (hits.length + 2) });
    }
    return hits;
  }

  /** Queries that may have been meant, likeliest first. */
  async queries(context: SearchContext, typed: string): Promise<Suggestion[]> {
    const { query } = parseQuery(typed);
    const rewritings = query === null ? [] : await this.#rewritings(query, context);
    const texts = new Set(rewritings.map((rewriting) => writeQuery(rewriting.query)));
    return [...texts].slice(0, MOST_SUGGESTED).map((text) => ({ text, kind: 'query' }));
  }

  #rewritings(query: Query, { catalogue, marks }: SearchContext): Promise<Rewriting[]> {
    const groups = this.#groups();
    const key = JSON.stringify([stateOf(catalogue), stateOf(groups), stateOf(marks), writeQuery(query)]);
    const known = this.#remembered.get(key);
    if (known) return known;
    const found = this.words(catalogue).then((library) => rewritingsOf(query, { library, groups, tags: marks.tags }));
    this.#remembered.set(key, found);
    for (const oldest of [...this.#remembered.keys()].slice(0, -MOST_REMEMBERED)) this.#remembered.delete(oldest);
    return found;
  }
}

function leadAmong(rewritings: number): number {
  return Math.max(1, Math.min(LEAD, AT_A_GLANCE + 1 - rewritings));
}

const STATES = new WeakMap<object, number>();
let lastState = 0;

/** A number for each state of something that is replaced, never changed. */
function stateOf(state: object): number {
  const known = STATES.get(state) ?? ++lastState;
  STATES.set(state, known);
  return known;
}

function narrowed(numbers: Numbers, options: ApproximateOptions, { catalogue, marks }: SearchContext): number[] {
  const wanted = options.bulletin === undefined ? undefined : (catalogue.numberOf.get(options.bulletin) ?? -1);
  const within = [...numbers].filter((number) => wanted === undefined || number === wanted);
  const hits = within.map((number) => ({ number }));
  return filtered(hits, options.filters ?? {}, catalogue, marks.bulletins).map(({ number }) => number);
}

type Place = { rewriting: Rewriting; number: number };

/** The bulletins that the index ranks best; without asking it where all can be shown. */
function best(numbers: readonly number[], rewriting: Rewriting, { db }: Sources, limit: number): Place[] {
  const phrases = positiveLeaves(rewriting.query).flatMap((leaf) =>
    leaf.kind === 'term' ? (compile([leaf.term]).bigram ?? []) : [],
  );
  const expression = phrases.map((phrase) => `(${phrase})`).join(' OR ');
  const scores = numbers.length > 1 && expression !== '' ? scoresOf(db, expression) : new Map<number, number>();
  return numbers
    .toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
    .slice(0, limit)
    .map((number) => ({ rewriting, number }));
}
