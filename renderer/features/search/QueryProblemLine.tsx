import { useTranslation } from 'react-i18next';
import type { QueryProblem } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';

type QueryProblemLineProps = { problem: QueryProblem; query: string; bulletin: string | null };

/** What is wrong with a query: its place among the words typed, a sentence, and the nearest query that is right. */
export function QueryProblemLine({ problem, query, bulletin }: QueryProblemLineProps) {
  const { t } = useTranslation();
  const { code, start, end, suggestion } = problem;
  if (code === 'empty') return null;
  return (
    <div className="search-problem" role="status" data-testid="query-problem">
      <p className="query-typed">
        {query.slice(0, start)}
        <span className="query-wrong">{query.slice(start, end)}</span>
        {query.slice(end)}
      </p>
      <p>
        {t(`queryProblem.${code}`)}
        {suggestion !== null && suggestion !== query && (
          <button
            type="button"
            className="text-link"
            onClick={() => navigate({ place: 'search', query: suggestion, bulletin }, { replace: true })}
          >
            {t('search.takeSuggestion', { query: suggestion })}
          </button>
        )}
      </p>
    </div>
  );
}
