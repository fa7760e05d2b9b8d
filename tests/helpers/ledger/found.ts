import { join } from 'node:path';
import { findClaims } from '../../../main/archive/ledger/claims/find-claims.ts';
import { findFigures } from '../../../main/archive/ledger/figures/find-figures.ts';
import type { LedgerSource } from '../../../main/archive/ledger/ledger-source.ts';
import { lexiconOf } from '../../../main/archive/ledger/lexicon/lexicon-files.ts';
import { fold } from '../../../main/archive/text/folding.ts';
import { readingTextOf } from '../../../main/archive/text/reading-text.ts';
import type { Claim } from '../../../main/contract/ledger.ts';
import { RESOURCES } from '../library.ts';

/** The lexicon as it is shipped. */
export const shippedLexicon = lexiconOf(join(RESOURCES, 'ledger'), null);

/** A text as the ledger takes it. */
export function sourceOf(words: string, given: Partial<LedgerSource> = {}): LedgerSource {
  const { text, blocks } = readingTextOf(words);
  return { bulletin: 'b', sha256: 'x', text, folded: fold(text), blocks, year: null, body: null, ...given };
}

/** Figures as `words = value unit`, with qualifiers in brackets: quick to read in a test. */
export function figuresOf(words: string): string[] {
  return findFigures(words, fold(words), shippedLexicon()).map(({ start, end, value, valueTo, unit, qualifiers }) => {
    const to = valueTo === undefined ? '' : `–${valueTo}`;
    const around = qualifiers.length === 0 ? '' : ` [${qualifiers.join(' ')}]`;
    return `${words.slice(start, end)} = ${value}${to} ${unit}${around}`;
  });
}

/** Claims of a text. */
export function claimsOf(words: string, given: Partial<LedgerSource> = {}): Claim[] {
  return findClaims(sourceOf(words, given), shippedLexicon());
}
