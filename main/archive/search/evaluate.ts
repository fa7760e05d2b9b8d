import type { ReadConnection } from '../database/driver.ts';
import { currentText, type TextRecord } from '../library/read.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { type Column, compile, joined } from './compile.ts';
import { tokensOfDates } from './dates-in-text.ts';
import { coverOf } from './figure-tokens.ts';
import { type Finder, findersOf, spansWithAll } from './finders.ts';
import { type Candidate, lookUp } from './lookup.ts';
import type { MarkIndex } from './mark-search.ts';
import type { Field, Query, Term } from './query.ts';
import { termPattern } from './term-pattern.ts';
import { numbersWith } from './text-scan.ts';

/** What a query is answered from. */
export type Sources = {
  db: ReadConnection;
  catalogue: Catalogue;
  /** The marks of the person who searches. */
  marks: MarkIndex;
  /** Texts opened so far; a search opens the same ones more than once. */
  texts: Map<number, TextRecord>;
};

/** Numbers of bulletins. */
export type Numbers = ReadonlySet<number>;

/**
 * The bulletins that meet a query, exactly. The index gives candidates; those it cannot vouch for (a quoted phrase where
 * marks stand between the characters, figures of a range, words near each other) are looked up in their text.
 */
export function evaluate(query: Query, sources: Sources): Numbers {
  switch (query.kind) {
    case 'and':
      return evaluateAnd(query.parts, sources);
    case 'or':
      return new Set(query.parts.flatMap((part) => [...evaluate(part, sources)]));
    case 'not':
      return without(allNumbers(sources), evaluate(query.part, sources));
    case 'near':
      return evaluateNear(query, sources);
    case 'field':
      return evaluateField(query.field, query.part, sources);
    case 'term':
      return evaluateTerm(query.term, null, query, sources);
    case 'figure':
      return evaluateFigure(query, sources);
    case 'date':
      return checked(byTokens(tokensOfDates(query.range), sources), query, sources);
  }
}

/** Texts kept open for one search; a check of thousands must not keep them all. */
const MOST_TEXTS = 200;

/** The current text of a bulletin, opened once a search where there are few. */
export function textOf(sources: Sources, number: number): TextRecord | undefined {
  const { texts, db } = sources;
  const known = texts.get(number);
  if (known !== undefined) return known;
  const record = currentText(db, number);
  if (record && texts.size < MOST_TEXTS) texts.set(number, record);
  return record;
}

function allNumbers({ catalogue }: Sources): Numbers {
  return new Set(catalogue.entries.keys());
}

function evaluateAnd(parts: readonly Query[], sources: Sources): Numbers {
  const wanted = parts.filter((part) => part.kind !== 'not');
  const unwanted = parts.filter((part) => part.kind === 'not');
  const sets = wanted.map((part) => evaluate(part, sources)).sort((a, b) => a.size - b.size);
  let numbers = sets.shift() ?? allNumbers(sources);
  for (const set of sets) numbers = new Set([...numbers].filter((number) => set.has(number)));
  for (const { part } of unwanted) numbers = without(numbers, evaluate(part, sources));
  return numbers;
}

function without(numbers: Numbers, others: Numbers): Numbers {
  return new Set([...numbers].filter((number) => !others.has(number)));
}

function evaluateNear(query: Extract<Query, { kind: 'near' }>, sources: Sources): Numbers {
  const finders = query.parts.map(findersOf);
  const together = evaluateAnd(query.parts, sources);
  return filtered(together, sources, (record) => spansWithAll(record, query.within, finders).length > 0);
}

/** The bulletins that hold a term, exactly, with the scores of the index. */
export function bulletinsWith(term: Term, { db }: Pick<Sources, 'db'>): Candidate[] {
  const candidates = lookUp(db, compile([term]));
  const doubtful = doubtfulOf(candidates);
  if (doubtful.size === 0) return candidates;
  const found = numbersWith(db, doubtful, termPattern(term));
  return candidates.filter(({ number, isDoubtful }) => !isDoubtful || found.has(number));
}

function doubtfulOf(candidates: readonly Candidate[]): Set<number> {
  return new Set(candidates.filter(({ isDoubtful }) => isDoubtful).map(({ number }) => number));
}

function numbersOf(candidates: readonly Candidate[]): Numbers {
  return new Set(candidates.map(({ number }) => number));
}

function evaluateTerm(term: Term, column: Column | null, query: Query, sources: Sources): Numbers {
  if (column === null) return numbersOf(bulletinsWith(term, sources));
  const candidates = lookUp(sources.db, compile([term], column));
  const sure = candidates.filter(({ isDoubtful }) => !isDoubtful);
  return new Set([...numbersOf(sure), ...checked(doubtfulOf(candidates), query, sources)]);
}

function evaluateFigure(query: Extract<Query, { kind: 'figure' }>, sources: Sources): Numbers {
  const { sure, doubtful } = coverOf(query.range);
  const certain = byPrefixes(sure, sources);
  const rest = without(byPrefixes(doubtful, sources), certain);
  return new Set([...certain, ...checked(rest, query, sources)]);
}

function byPrefixes(prefixes: readonly string[], sources: Sources): Numbers {
  if (prefixes.length === 0) return new Set();
  const unigram = prefixes.map((prefix) => `"${prefix}" *`).join(' OR ');
  return numbersOf(lookUp(sources.db, { bigram: null, unigram, bridge: null, doubtful: null }));
}

function byTokens(tokens: readonly string[], sources: Sources): Numbers {
  const unigram = joined(tokens, ' OR ');
  if (unigram === null) return new Set();
  return numbersOf(lookUp(sources.db, { bigram: null, unigram, bridge: null, doubtful: null }));
}

/** Candidates in whose text the query really has a place. */
function checked(candidates: Numbers, query: Query, sources: Sources): Numbers {
  const finders: Finder[] = findersOf(query);
  return filtered(candidates, sources, (record) => finders.some((find) => find(record).length > 0));
}

function filtered(numbers: Numbers, sources: Sources, isMet: (record: TextRecord) => boolean): Numbers {
  return new Set(
    [...numbers].filter((number) => {
      const record = textOf(sources, number);
      return record !== undefined && isMet(record);
    }),
  );
}

/** A field takes its part to pieces: `单位:(甲 OR 乙)` asks for 甲 or 乙 among the names. */
function evaluateField(field: Field, part: Query, sources: Sources): Numbers {
  switch (part.kind) {
    case 'and':
      return evaluateAnd(
        part.parts.map((inner) => ({ kind: 'field', field, part: inner })),
        sources,
      );
    case 'or':
      return new Set(part.parts.flatMap((inner) => [...evaluateField(field, inner, sources)]));
    case 'not':
      return without(allNumbers(sources), evaluateField(field, part.part, sources));
    case 'term':
      return evaluateFieldTerm(field, part.term, part, sources);
    default:
      return field === 'title' || field === 'section'
        ? checked(evaluate(part, sources), { kind: 'field', field, part }, sources)
        : new Set();
  }
}

function evaluateFieldTerm(field: Field, term: Term, part: Query, sources: Sources): Numbers {
  const query: Query = { kind: 'field', field, part };
  switch (field) {
    case 'title':
      return new Set([
        ...evaluateTerm(term, 'title', query, sources),
        ...byEntry(sources, term, ({ shortTitle }) => shortTitle),
      ]);
    case 'section':
      return evaluateTerm(term, 'headings', query, sources);
    case 'unit':
      return byEntry(sources, term, ({ names }) => names);
    case 'tag':
    case 'note': {
      const ids = sources.marks.bulletinsWith(field, term);
      return new Set([...ids].flatMap((id) => sources.catalogue.numberOf.get(id) ?? []));
    }
  }
}

function byEntry({ catalogue }: Sources, term: Term, words: (entry: Entry) => string): Numbers {
  const pattern = new RegExp(termPattern(term).source);
  const found = [...catalogue.entries.values()].filter((entry) => pattern.test(words(entry)));
  return new Set(found.map(({ number }) => number));
}
