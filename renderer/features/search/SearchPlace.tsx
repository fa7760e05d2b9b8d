import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchReply } from '../../../main/contract/search.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { ApproximateHit } from './ApproximateHit.tsx';
import { FacetBar } from './FacetBar.tsx';
import { MarkHits } from './MarkHits.tsx';
import { moveAmongResults } from './move-among-results.ts';
import { QueryProblemLine } from './QueryProblemLine.tsx';
import { ResultGroup } from './ResultGroup.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import { type SearchFilters, useApproximate, useSearch } from './search-queries.ts';
import './search.css';

const PAGE = 20;

type SearchAddress = Extract<Address, { place: 'search' }>;

/** `/search?q=…`: bulletins with their passages, exact hits before approximate ones. Esc leads back to the text. */
export function SearchPlace({ address: { query, bulletin } }: { address: SearchAddress }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const [filters, setFilters] = useState<SearchFilters>({});
  const asked = { query, bulletin, filters };
  const { data: reply, error, isPlaceholderData } = useSearch(asked, limit);
  const isAsked = query.trim() !== '';
  const hits = isAsked ? (reply?.hits ?? []) : [];
  return (
    <main className="place" id="main" tabIndex={-1} data-testid="search-place" onKeyDown={moveAmongResults}>
      <div className="place-body" aria-busy={isPlaceholderData}>
        <header className="place-head">
          <h1>{t('place.search')}</h1>
          <span className="count" role="status" data-testid="search-summary">
            {isAsked && reply && summaryOf(reply, t)}
          </span>
        </header>
        {!isAsked && <EmptyState text={t('search.howTo')} />}
        {error && <EmptyState text={sentenceOf(error)} />}
        {isAsked && reply?.problem && <QueryProblemLine problem={reply.problem} query={query} bulletin={bulletin} />}
        {isAsked && <SuggestionRow query={query} />}
        {isAsked && reply?.facets && <FacetBar counts={reply.facets} filters={filters} onChange={setFilters} />}
        {reply && hits.length === 0 && isAsked && <EmptyState text={t('search.none', { query })} />}
        {hits.map((hit) => (
          <ResultGroup key={hit.bulletin.id} hit={hit} query={query} isWhole={bulletin !== null} />
        ))}
        {reply && bulletin === null && reply.total > hits.length && hits.length >= limit && (
          <Button onClick={() => setLimit(limit + PAGE)}>{t('search.more')}</Button>
        )}
        {isAsked && <Approximate asked={asked} />}
        {isAsked && bulletin === null && <MarkHits hits={reply?.markHits ?? []} />}
        {bulletin !== null && (
          <Button look="quiet" onClick={() => navigate({ place: 'search', query, bulletin: null }, { replace: true })}>
            {t('search.everywhere')}
          </Button>
        )}
      </div>
    </main>
  );
}

function summaryOf({ total, hits }: SearchReply, t: ReturnType<typeof useTranslation>['t']): string {
  const occurrences = hits.reduce((sum, hit) => sum + hit.occurrences, 0);
  // Of the bulletins not yet shown the hits are not counted either.
  return total > hits.length
    ? t('search.documents', { count: total })
    : t('search.summary', { bulletins: total, occurrences });
}

function Approximate({ asked }: { asked: Parameters<typeof useApproximate>[0] }) {
  const { t } = useTranslation();
  const hits = useApproximate(asked).data ?? [];
  if (hits.length === 0) return null;
  return (
    <section className="result-group" aria-label={t('search.nearby')} data-testid="approximate">
      {hits.map((hit) => (
        <ApproximateHit key={hit.bulletin.id} hit={hit} />
      ))}
    </section>
  );
}
