import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchReply } from '../../../main/contract/search.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { SearchAddress } from '../../state/search-address.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { FacetBar } from './FacetBar.tsx';
import { showResults } from './go-search.ts';
import { LineList } from './LineList.tsx';
import { moveAmongResults } from './move-among-results.ts';
import { NothingFound } from './NothingFound.tsx';
import { rememberSearch } from './past-searches.ts';
import { QueryProblemLine } from './QueryProblemLine.tsx';
import { ResultList } from './ResultList.tsx';
import { ResultTools } from './ResultTools.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import { useSearchBox } from './search-box-store.ts';
import { useResults } from './search-queries.ts';
import { useKeptPlace } from './use-kept-place.ts';
import './search.css';
import './facets.css';

/** A query that rests for this long is one that the reader meant, in milliseconds. */
const MEANT_MS = 2000;

/** `/search?q=…`: bulletins with their passages, exact hits before approximate ones. Esc leads back to the text. */
export function SearchPlace({ address }: { address: SearchAddress }) {
  const { t } = useTranslation();
  const { query, filters } = address;
  const scroller = useRef<HTMLElement>(null);
  const results = useResults(address);
  const isAsked = query.trim() !== '';
  const reply = isAsked ? results.data?.first : undefined;
  const hits = reply ? (results.data?.hits ?? []) : [];
  useKeptPlace(scroller, address, results.data !== undefined && !results.isPlaceholderData);
  useMeantQuery(query);
  useProblemInBox(reply);
  return (
    <main
      className="place"
      id="main"
      ref={scroller}
      tabIndex={-1}
      data-testid="search-place"
      onKeyDown={moveAmongResults}
    >
      <div className="place-body search-body" aria-busy={results.isPlaceholderData}>
        <header className="place-head">
          <h1>{t('place.search')}</h1>
          <span className="count" role="status" data-testid="search-summary">
            {reply && summaryOf(reply, hits, t)}
          </span>
          <ResultTools address={address} isFound={hits.length > 0} />
        </header>
        {!isAsked && <EmptyState text={t('search.howTo')} />}
        {results.error && <EmptyState text={sentenceOf(results.error)} />}
        {reply?.problem && <QueryProblemLine problem={reply.problem} address={address} />}
        {isAsked && <ActiveFilters address={address} />}
        <div className="search-columns">
          {reply?.facets && (
            <FacetBar
              counts={reply.facets}
              filters={filters}
              onChange={(changed) => showResults({ ...address, filters: changed }, { asStep: true })}
            />
          )}
          <div className="search-results">
            {isAsked && address.view === 'passages' && <SuggestionRow query={query} />}
            {reply && hits.length === 0 && <NothingFound reply={reply} address={address} />}
            {reply && hits.length > 0 && address.view === 'lines' && <LineList address={address} scroller={scroller} />}
            {reply && (hits.length === 0 || address.view === 'passages') && (
              <ResultList
                address={address}
                reply={reply}
                hits={hits}
                hasMore={results.hasNextPage}
                isLoading={results.isFetchingNextPage}
                onMore={() => void results.fetchNextPage()}
              />
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

/** Enters a query in the history once it has rested. */
function useMeantQuery(query: string): void {
  useEffect(() => {
    const timer = window.setTimeout(() => rememberSearch(query), MEANT_MS);
    return () => window.clearTimeout(timer);
  }, [query]);
}

/** Tells the box what is wrong with the words in it. */
function useProblemInBox(reply: SearchReply | undefined): void {
  useEffect(() => {
    useSearchBox.setState({ problem: reply?.problem ? { query: reply.query, problem: reply.problem } : null });
    return () => useSearchBox.setState({ problem: null });
  }, [reply]);
}

function summaryOf({ total }: SearchReply, hits: readonly { occurrences: number }[], t: TFunction): string {
  const occurrences = hits.reduce((sum, hit) => sum + hit.occurrences, 0);
  // Of the bulletins not yet shown the hits are not counted either.
  return total > hits.length
    ? t('search.documents', { count: total })
    : t('search.summary', { bulletins: total, occurrences });
}
