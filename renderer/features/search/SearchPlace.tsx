import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { navigate } from '../../state/navigation.ts';
import { moveAmongResults } from './move-among-results.ts';
import { ResultGroup } from './ResultGroup.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import { useSearch } from './search-queries.ts';
import './search.css';

const PAGE = 20;

/** `/search?q=…`: bulletins with their passages, exact hits before approximate ones. Esc leads back to the text. */
export function SearchPlace({ address: { query, bulletin } }: { address: Extract<Address, { place: 'search' }> }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { data: reply, error, isPlaceholderData } = useSearch(query, bulletin, limit);
  const hits = query.trim() === '' ? [] : (reply?.hits ?? []);
  const occurrences = hits.reduce((sum, hit) => sum + hit.occurrences, 0);
  return (
    <main className="place" id="main" tabIndex={-1} data-testid="search-place" onKeyDown={moveAmongResults}>
      <div className="place-body" aria-busy={isPlaceholderData}>
        <header className="place-head">
          <h1>{t('place.search')}</h1>
          <span className="count" role="status" data-testid="search-summary">
            {reply &&
              query.trim() !== '' &&
              !reply.problem &&
              t('search.summary', { bulletins: reply.total, occurrences })}
          </span>
        </header>
        {query.trim() === '' && <EmptyState text={t('search.howTo')} />}
        {error && <EmptyState text={sentenceOf(error)} />}
        {reply?.problem?.code === 'unclosed-quote' && <p className="search-problem">{t('search.unclosedQuote')}</p>}
        {query.trim() !== '' && <SuggestionRow query={query} />}
        {reply && hits.length === 0 && query.trim() !== '' && <EmptyState text={t('search.none', { query })} />}
        {hits.map((hit) => (
          <ResultGroup key={hit.bulletin.id} hit={hit} query={query} isWhole={bulletin !== null} />
        ))}
        {reply && bulletin === null && reply.total > hits.length && hits.length >= limit && (
          <Button onClick={() => setLimit(limit + PAGE)}>{t('search.more')}</Button>
        )}
        {bulletin !== null && (
          <Button look="quiet" onClick={() => navigate({ place: 'search', query, bulletin: null }, { replace: true })}>
            {t('search.everywhere')}
          </Button>
        )}
      </div>
    </main>
  );
}
