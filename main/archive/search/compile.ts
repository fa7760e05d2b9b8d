import { CharacterClass, classOf } from '../text/folding.ts';
import type { Term } from './query.ts';
import { withoutEdgeMarks } from './term.ts';
import { phraseTokens, toTokenForm } from './tokens.ts';
import { viewOfWords } from './view.ts';

/** Columns of the bigram index. */
export type Column = 'title' | 'headings' | 'body';

/**
 * What the index is asked for. `bigram` and `unigram` are FTS5 expressions, null when a table is not needed; a bulletin
 * that meets both is a candidate. `doubtful` names the bridges that make a candidate one to be checked in its text, `*`
 * means every one; null when every candidate is a hit as it stands.
 */
export type IndexQuery = {
  bigram: string | null;
  unigram: string | null;
  /** Bridges that a candidate must have: a quoted phrase says where marks stand. */
  bridge: string | null;
  doubtful: string | null;
};

/**
 * Compiles terms, all of which must be met, in one column of the index or anywhere. Tokens hold no quotation mark (see
 * `toTokenForm`), so nothing can break out of the expression.
 */
export function compile(terms: readonly Term[], column: Column | null = null): IndexQuery {
  const parts = terms.map(partsOf);
  const phrases = parts.flatMap(({ tokens }) => (tokens.length > 0 ? [inColumn(`"${tokens.join(' ')}"`, column)] : []));
  const characters = new Set(parts.flatMap((part) => part.characters));
  // The table of single characters does not know in which column they stand.
  const isBeyondIndex = parts.some((part) => part.isBeyondIndex) || (column !== null && characters.size > 0);
  return {
    bigram: phrases.length > 0 ? phrases.join(' AND ') : null,
    unigram: joined(characters, ' AND '),
    bridge: joined(new Set(parts.flatMap((part) => part.required)), ' AND '),
    doubtful: isBeyondIndex ? '*' : joined(new Set(parts.flatMap((part) => part.doubtful)), ' OR '),
  };
}

type TermParts = {
  tokens: string[];
  characters: string[];
  /** Bridges it must have, and those that would make it doubtful. */
  required: string[];
  doubtful: string[];
  /** Whether the index cannot tell at all: which marks stand where. */
  isBeyondIndex: boolean;
};

function partsOf(term: Term): TermParts {
  const isLiteral = term.looseness === 'literal';
  const run = looseForm(term);
  const tokens = phraseTokens(run);
  const marks = marksOf(term);
  const single = tokens.length === 0 && run !== '' ? [run] : [];
  return {
    tokens,
    characters: [...single, ...marks].map(toTokenForm),
    required: bridgesOf(term),
    doubtful: isLiteral ? tokens : [],
    isBeyondIndex: marks.length > 0 && [...term.kept].length > 1,
  };
}

function inColumn(phrase: string, column: Column | null): string {
  return column === null ? phrase : `${column} : ${phrase}`;
}

/**
 * A term as the index holds it: without the marks that are passed over there. Marks at its edges go too, for what stands
 * outside decides whether they are passed over in the text.
 */
function looseForm({ kept, looseness }: Term): string {
  return looseness === 'loose' ? kept : viewOfWords(withoutEdgeMarks(kept), 'loose');
}

/** Bigrams of a literal term that have marks inside and are joined in the index. */
function bridgesOf({ kept, looseness }: Term): string[] {
  if (looseness === 'loose') return [];
  const found: string[] = [];
  for (const match of withoutEdgeMarks(kept).matchAll(ACROSS_MARKS)) {
    if (isMarks(match[2] ?? '')) found.push(toTokenForm((match[1] ?? '') + (match[3] ?? '')));
  }
  return found;
}

/** Two Han characters and the marks between them; the second one may begin the next such pair. */
const ACROSS_MARKS = /(\p{Script=Han})([^\p{Script=Han}]*)(?=(\p{Script=Han}))/gu;

function isMarks(words: string): boolean {
  return words !== '' && [...words].every((point) => classOf(point.charCodeAt(0)) === CharacterClass.mark);
}

function marksOf({ kept, looseness }: Term): string[] {
  return looseness === 'loose' ? [] : [...kept].filter((point) => classOf(point.charCodeAt(0)) === CharacterClass.mark);
}

/** Quoted tokens joined by an operator of FTS5; null for none. */
export function joined(tokens: Iterable<string>, operator: ' AND ' | ' OR '): string | null {
  const quoted = Array.from(tokens, (token) => `"${token}"`);
  return quoted.length === 0 ? null : quoted.join(operator);
}
