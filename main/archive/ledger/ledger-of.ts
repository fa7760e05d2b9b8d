import type { Claim, Measure } from '../../contract/ledger.ts';
import { findClaims } from './claims/find-claims.ts';
import type { LedgerSource } from './ledger-source.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { findMeasures } from './measures/find-measures.ts';

/** What was found in one revision. */
export type Ledger = { claims: Claim[]; measures: Measure[] };

/** Finds the measures and claims of a revision, in the order of the text. The same text and lexicon give the same ledger. */
export function ledgerOf(source: LedgerSource, lexicon: Lexicon): Ledger {
  const claims = findClaims(source, lexicon);
  return { claims, measures: findMeasures(source, claims, lexicon) };
}
