import { useTranslation } from 'react-i18next';
import type { QueryProblem } from '../../../main/contract/search.ts';
import type { SearchAddress } from '../../state/search-address.ts';
import { showResults } from './go-search.ts';

/** What is wrong with the query, in a sentence, and the nearest query that is right. The box underlines the place. */
export function QueryProblemLine({ problem, address }: { problem: QueryProblem; address: SearchAddress }) {
  const { t } = useTranslation();
  const { code, suggestion } = problem;
  return (
    <p className="search-problem" id="query-problem" role="status" data-testid="query-problem">
      <span>{t(`queryProblem.${code}`)}</span>
      {suggestion !== null && suggestion !== address.query && (
        <button
          type="button"
          className="problem-suggestion"
          data-testid="take-suggestion"
          onClick={() => {
            showResults({ ...address, query: suggestion });
            document.querySelector<HTMLElement>('[data-search-box]')?.focus();
          }}
        >
          {t('search.takeSuggestion', { query: suggestion })}
        </button>
      )}
    </p>
  );
}
