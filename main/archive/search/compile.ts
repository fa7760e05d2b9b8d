import { CharacterClass, classOf } from '../text/folding.ts';
import type { Term } from './parse-query.ts';
import { phraseTokens, toTokenForm } from './tokens.ts';

/**
 * What the index is asked for. `bigram` and `unigram` are FTS5 expressions, null when a table is not needed; a bulletin
 * that meets both is a candidate. `doubtful` names the bridges that make a candidate one to be checked in its text;
 * null when every candidate is a hit as it stands.
 */
export type IndexQuery = { bigram: string | null; unigram: string | null; doubtful: string | null };

/** Compiles terms, all of which must be met. Tokens hold no quotation mark (see `toTokenForm`), so nothing can break out. */
export function compile(terms: readonly Term[]): IndexQuery {
  const phrases: string[] = [];
  const characters = new Set<string>();
  const bridges = new Set<string>();
  let hasMarks = false;
  for (const term of terms) {
    for (const run of runsOf(term)) {
      const tokens = phraseTokens(run);
      if (tokens.length > 0) phrases.push(`"${tokens.join(' ')}"`);
      else characters.add(toTokenForm(run));
      if (term.looseness === 'literal') for (const token of tokens) bridges.add(token);
    }
    for (const mark of marksOf(term)) {
      characters.add(toTokenForm(mark));
      if ([...term.kept].length > 1) hasMarks = true;
    }
  }
  return {
    bigram: phrases.length > 0 ? phrases.join(' AND ') : null,
    unigram: joined(characters, ' AND '),
    doubtful: hasMarks ? '*' : joined(bridges, ' OR '),
  };
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

function joined(tokens: ReadonlySet<string>, operator: string): string | null {
  return tokens.size === 0 ? null : [...tokens].map((token) => `"${token}"`).join(operator);
}
