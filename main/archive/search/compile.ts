import { CharacterClass, classOf } from '../text/folding.ts';
import { markNeeds } from './mark-tokens.ts';
import type { Term } from './query.ts';
import { withoutEdgeMarks } from './term.ts';
import { toTokenForm } from './token-form.ts';
import { charactersBesideTokens, phraseTokens } from './tokens.ts';
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
  /** What a candidate must have around its marks: a quoted phrase says where they stand. */
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
  const required = new Set(parts.flatMap((part) => part.required));
  // The tables of single characters and of marks do not know in which column they stand.
  const isWithoutColumn = column !== null && characters.size + required.size > 0;
  const isBeyondIndex = isWithoutColumn || parts.some((part) => part.isBeyondIndex);
  return {
    bigram: phrases.length > 0 ? phrases.join(' AND ') : null,
    unigram: joined(characters, ' AND '),
    bridge: required.size > 0 ? [...required].join(' AND ') : null,
    doubtful: isBeyondIndex ? '*' : joined(new Set(parts.flatMap((part) => part.doubtful)), ' OR '),
  };
}

type TermParts = {
  tokens: string[];
  characters: string[];
  /** What it must have around its marks (FTS5 expressions), and bridges that would make it doubtful. */
  required: string[];
  doubtful: string[];
  /** Whether the index cannot tell at all: marks or single characters are there, but perhaps beside other words. */
  isBeyondIndex: boolean;
};

function partsOf(term: Term): TermParts {
  const run = looseForm(term);
  const tokens = phraseTokens(run);
  const beside = charactersBesideTokens(run);
  // One character is all there is to find; several, or one beside tokens, may stand elsewhere.
  const isScattered = beside.length + Math.min(tokens.length, 1) > 1;
  if (term.looseness === 'loose')
    return { tokens, characters: beside, required: [], doubtful: [], isBeyondIndex: isScattered };
  const needs = markNeeds(term.kept);
  return {
    tokens,
    characters: tokens.length > 0 ? beside : [...beside, ...marksOf(term).map(toTokenForm)],
    required: needs.expressions,
    doubtful: needs.isEnough ? [] : tokens,
    isBeyondIndex: (isScattered || needs.expressions.length > 0) && !needs.isEnough,
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

function marksOf({ kept }: Term): string[] {
  return [...kept].filter((point) => classOf(point.charCodeAt(0)) === CharacterClass.mark);
}

/** Quoted tokens joined by an operator of FTS5; null for none. */
export function joined(tokens: Iterable<string>, operator: ' AND ' | ' OR '): string | null {
  const quoted = Array.from(tokens, (token) => `"${token}"`);
  return quoted.length === 0 ? null : quoted.join(operator);
}
