import type { Via } from '../../../contract/search.ts';
import type { Query } from '../query.ts';
import { correctionsOf } from './corrections.ts';
import type { LibraryWords } from './library-words.ts';
import { occurrencesOf } from './occurrences.ts';
import { pinyinWordsOf } from './pinyin-words.ts';
import { joinedLatin, replaced, type TermLeaf, variedLeaves } from './varied-leaves.ts';
import type { WordGroups } from './word-groups.ts';
import { wordingsOf } from './wordings.ts';

/** A query that may have been meant, and how its words came about. */
export type Rewriting = { query: Query; via: Via };

export type RewritingSources = { library: LibraryWords; groups: WordGroups; tags: readonly string[] };

/** What may be said instead of one term, likeliest first. */
type Alternative = { kept: string; via: Via };

/** As many as can have a place among the first ten hits. */
const MOST_REWRITINGS = 10;
/** Alternatives of each term where several terms stand nowhere. */
const MOST_EACH = 3;

/**
 * Queries that may have been meant instead of one, likeliest first. Where some of its words stand nowhere in the library,
 * those are replaced; where all do, one at a time, and only by other wordings and by words that sound alike.
 */
export async function rewritingsOf(query: Query, sources: RewritingSources): Promise<Rewriting[]> {
  const joined = joinedLatin(query);
  const leaves = variedLeaves(joined);
  const alternatives = new Map<TermLeaf, Alternative[]>();
  for (const leaf of leaves) alternatives.set(leaf, await alternativesOf(leaf.term.kept, sources));
  const missing = leaves.filter(
    ({ term: { kept } }) => kept.length > 1 && occurrencesOf(sources.library.db, kept) === 0,
  );
  if (missing.length > 1) return together(joined, missing, alternatives);
  return (missing.length === 1 ? missing : leaves)
    .flatMap((leaf) =>
      (alternatives.get(leaf) ?? []).map(({ kept, via }) => ({ query: replaced(joined, leaf, kept), via })),
    )
    .slice(0, MOST_REWRITINGS);
}

async function alternativesOf(kept: string, { library, groups, tags }: RewritingSources): Promise<Alternative[]> {
  if (/[a-z]/.test(kept)) {
    // GDP stands in the texts as typed; its letters are no initials then.
    if (!/[aeiouv]/.test(kept) && occurrencesOf(library.db, kept) > 0) return [];
    return (await pinyinWordsOf(kept, library, tags)).map((words) => ({ kept: words.kept, via: 'pinyin' }));
  }
  const { db, pairs } = library;
  const wordings = wordingsOf(kept, { db, pairs, groups });
  const corrections = correctionsOf(kept, library);
  const found: Alternative[] = [
    ...wordings.map((words) => ({ kept: words.kept, via: 'wording' as const })),
    ...corrections.map((words) => ({ kept: words.kept, via: 'typo' as const })),
  ];
  return found.filter(({ kept: words }, at) => found.findIndex((other) => other.kept === words) === at);
}

/** Replaces several terms at once, each by its likeliest alternatives. */
function together(
  query: Query,
  leaves: readonly TermLeaf[],
  alternatives: ReadonlyMap<TermLeaf, readonly Alternative[]>,
): Rewriting[] {
  let rewritings: { query: Query; via: Via | null }[] = [{ query, via: null }];
  for (const leaf of leaves) {
    const choices = (alternatives.get(leaf) ?? []).slice(0, MOST_EACH);
    rewritings = rewritings.flatMap((rewriting) =>
      choices.map(({ kept, via }) => ({
        query: replaced(rewriting.query, leaf, kept),
        via: rewriting.via === null || rewriting.via === 'wording' ? via : rewriting.via,
      })),
    );
  }
  return rewritings
    .slice(0, MOST_REWRITINGS)
    .flatMap(({ query: rewritten, via }) => (via ? [{ query: rewritten, via }] : []));
}
