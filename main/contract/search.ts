import type { SectionStep } from './bulletin.ts';

export type Passage = {
  /** The passage in the reading text. */
  start: number;
  end: number;
  text: string;
  /** Ranges of the hits in the reading text (not in `text`), in order, not overlapping. */
  marks: [number, number][];
  section: SectionStep[];
  /** The enumeration the passage stands in (“二是”), printed at the line's start or inside the paragraph. */
  item: string | null;
  paragraph: number | null;
};

/** How an approximate hit was reached. Exact hits have `via: null`. */
export type Via = 'pinyin' | 'typo' | 'wording';

export type SearchHit = {
  bulletin: { id: string; shortTitle: string; title?: string };
  /** Greater is better; comparable within one reply only. */
  score: number;
  approximate: boolean;
  via: { kind: Via; words: string } | null;
  /** Number of hits in the bulletin, repeated blocks left out. */
  occurrences: number;
  passages: Passage[];
};

export type SuggestionKind = 'title' | 'heading' | 'issuer' | 'query';

export type Suggestion = {
  text: string;
  kind: SuggestionKind;
  /** Where a jump leads; absent for a suggested query. */
  bulletin?: string;
  start?: number;
};

export const QUERY_PROBLEMS = [
  'empty',
  'unclosed-quote',
  'unclosed-group',
  'unopened-group',
  'missing-word',
  'only-not',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEMS)[number];

/**
 * What is wrong with a query as typed: the place it points at, and the nearest valid query, which is the one that was
 * answered; `suggestion` is null when nothing could be looked for.
 */
export type QueryProblem = { code: QueryProblemCode; start: number; end: number; suggestion: string | null };

export const FACETS = ['unit', 'round', 'year', 'kind', 'marked'] as const;
export type Facet = (typeof FACETS)[number];

/** How many of the bulletins with an exact hit have each value, most first; `value` is what a filter takes. */
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** One of the reader's own marks, notes or tags that the words of the query stand in. */
export type MarkHit = {
  annotation: string;
  bulletin: { id: string; shortTitle: string };
  /** Where the mark is, in the reading text. */
  start: number;
  end: number;
  quote: string;
  /** What the words were found in, and there. */
  found: 'note' | 'tag' | 'quote';
  text: string;
  /** Ranges of the hits in `text`. */
  marks: [number, number][];
};

export type SearchReply = {
  query: string;
  /** Bulletins with an exact hit, whatever `limit` is. */
  total: number;
  tookMs: number;
  hits: SearchHit[];
  suggestions: Suggestion[];
  problem: QueryProblem | null;
  /** Only when asked for. */
  facets?: FacetCounts;
  /** Marks, notes and tags of the person; told apart from hits in the text. */
  markHits: MarkHit[];
};

export type SearchSort = 'relevance' | 'title' | 'date';

/** One hit with the words around it, cut from its paragraph. */
export type ConcordanceLine = {
  bulletin: { id: string; shortTitle: string };
  /** The hit in the reading text. */
  start: number;
  end: number;
  before: string;
  words: string;
  after: string;
  paragraph: number | null;
};

/** `total` counts the lines looked through so far; all of them when `isComplete`. */
export type ConcordanceReply = { lines: ConcordanceLine[]; total: number; isComplete: boolean };

/** A paragraph that speaks of the same things as another. `score` 0–1; `shared` are the words that both have, folded. */
export type RelatedPassage = {
  bulletin: { id: string; shortTitle: string };
  start: number;
  end: number;
  text: string;
  section: SectionStep[];
  paragraph: number | null;
  score: number;
  shared: string[];
};

/** A search that the person keeps under a name. */
export type SavedSearch = { id: string; name: string; query: string };

/** A search that the person made, latest first. */
export type RecentSearch = { query: string; at: string };
