import { createHash } from 'node:crypto';
import type { Lexicon } from './lexicon/lexicon.ts';

/** Counts up when the way of finding, or a rule within a bulletin, changes: what older versions found is found anew. */
const EXTRACTOR_VERSION = 10;

/** Tells what found a ledger: the version of the program's part, and the tables. */
export function extractorOf(lexicon: Lexicon): string {
  const tables = createHash('sha256').update(lexicon.fingerprint).digest('hex').slice(0, 16);
  return `${EXTRACTOR_VERSION}-${tables}`;
}
