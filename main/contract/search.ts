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

export type SearchReply = {
  query: string;
  /** Bulletins with an exact hit, whatever `limit` is. */
  total: number;
  tookMs: number;
  hits: SearchHit[];
  suggestions: Suggestion[];
  /** Why nothing could be searched, or null: a sentence's code and the place in the query it points at. */
  problem: { code: 'empty' | 'unclosed-quote'; start: number; end: number } | null;
};

export type SearchSort = 'relevance' | 'title' | 'date';
