import { useTranslation } from 'react-i18next';
import type { SearchReply } from '../../../main/contract/search.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { SearchAddress } from '../../state/search-address.ts';
import { showResults } from './go-search.ts';

/** Said when there is no exact hit: what may have been meant, and what stands in the way. */
export function NothingFound({ reply, address }: { reply: SearchReply; address: SearchAddress }) {
  const { t } = useTranslation();
  const { query, suggestions, problem } = reply;
  const meant = suggestions.filter(({ kind, text }) => kind === 'query' && text !== query);
  const isNarrowed = address.bulletin !== null || Object.keys(address.filters).length > 0;
  if (problem && problem.suggestion === null) return null;
  return (
    <>
      {meant.length > 0 && (
        <p className="meant" data-testid="meant">
          {t('search.meant')}
          {meant.map(({ text }) => (
            <button
              key={text}
              type="button"
              className="text-link"
              data-result=""
              onClick={() => showResults({ ...address, query: text })}
            >
              {text}
            </button>
          ))}
        </p>
      )}
      <EmptyState text={t(isNarrowed ? 'search.noneNarrowed' : 'search.none', { query })}>
        {isNarrowed && (
          <Button onClick={() => showResults({ ...address, bulletin: null, filters: {} }, { asStep: true })}>
            {t('search.everywhere')}
          </Button>
        )}
      </EmptyState>
    </>
  );
}
