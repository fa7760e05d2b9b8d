import { create } from 'zustand';
import type { QueryProblem } from '../../../main/contract/search.ts';

type SearchBoxState = {
  /** Bulletin that the next search is limited to. */
  within: string | null;
  /** What is wrong with a query, and with which one: the box underlines the place while these words stand in it. */
  problem: { query: string; problem: QueryProblem } | null;
};

export const useSearchBox = create<SearchBoxState>(() => ({ within: null, problem: null }));
