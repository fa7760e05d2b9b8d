import { CharacterClass, classOf } from '../text/folding.ts';
import type { Term } from './query.ts';
import { phraseTokens, toTokenForm } from './tokens.ts';

/** Columns of the bigram index. */
export type Column = 'title' | 'headings' | 'body';

/**
 * What the index is asked for. `bigram` and `unigram` are FTS5 expressions, null when a table is not needed; a bulletin
 * that meets both is a candidate. `doubtful` names the bridges that make a candidate one to be checked in its text, `*`
 * means every one; null when every candidate is a hit as it stands.
 */
export type IndexQuery = { bigram: string | null; unigram: string | null; doubtful: string | null };

/**
 * Compiles terms, all of which must be met, in one column of the index or anywhere. Tokens hold no quotation mark (see
 * `toTokenForm`), so nothing can break out of the expression.
 */
export function compile(terms: readonly Term[], column: Column | null = null): IndexQuery {
  const phrases: string[] = [];
  const characters = new Set<string>();
  const bridges = new Set<string>();
  let isBeyondIndex = false;
  for (const term of terms) {
    for (const run of runsOf(term)) {
      const tokens = phraseTokens(run);
      if (tokens.length > 0) phrases.push(inColumn(`"${tokens.join(' ')}"`, column));
      else characters.add(toTokenForm(run));
      if (term.looseness === 'literal') for (const token of tokens) bridges.add(token);
    }
    for (const mark of marksOf(term)) {
      characters.add(toTokenForm(mark));
      if ([...term.kept].length > 1) isBeyondIndex = true;
    }
  }
  // The table of single characters does not know in which column they stand.
  if (column !== null && characters.size > 0) isBeyondIndex = true;
  return {
    bigram: phrases.length > 0 ? phrases.join(' AND ') : null,
    unigram: joined(characters, ' AND '),
    doubtful: isBeyondIndex ? '*' : joined(bridges, ' OR '),
  };
}

function inColumn(phrase: string, column: Column | null): string {
  return column === null ? phrase : `${column} : ${phrase}`;
}

/** Parts of a term that the loose index holds unbroken: all of a loose one, what stands between marks of a literal one. */
function runsOf({ kept, looseness }: Term): string[] {
  if (looseness === 'loose') return [kept];
  return splitAtMarks(kept).filter((run) => run !== '');
}

function marksOf({ kept, looseness }: Term): string[] {
  return looseness === 'loose' ? [] : [...kept].filter((point) => classOf(point.charCodeAt(0)) === CharacterClass.mark);
}

function splitAtMarks(kept: string): string[] {
  const runs = [''];
  for (const point of kept) {
    if (classOf(point.charCodeAt(0)) === CharacterClass.mark) runs.push('');
    else runs[runs.length - 1] += point;
  }
  return runs;
}

/** Quoted tokens joined by an operator of FTS5; null for none. */
export function joined(tokens: Iterable<string>, operator: ' AND ' | ' OR '): string | null {
  const quoted = Array.from(tokens, (token) => `"${token}"`);
  return quoted.length === 0 ? null : quoted.join(operator);
}
