import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { useSuggestions } from './search-queries.ts';

/** Titles and headings that are near to what was typed: one step to the place itself. */
export function SuggestionRow({ query }: { query: string }) {
  const { t } = useTranslation();
  const suggestions = (useSuggestions(query).data ?? []).flatMap(toPlace);
  if (suggestions.length === 0) return null;
  return (
    <nav className="suggestions" aria-label={t('search.jumpTo')} data-testid="suggestions">
      <span className="suggestions-label">{t('search.jumpTo')}</span>
      <ul>
        {suggestions.map(({ text, bulletin, start }) => (
          <li key={`${bulletin} ${start} ${text}`}>
            <button
              type="button"
              data-result={`jump ${bulletin} ${start}`}
              title={text}
              onClick={() => navigate({ place: 'read', bulletin, at: start, find: '' })}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A suggested query is no place; it is offered where nothing is found. */
function toPlace({ text, bulletin, start }: Suggestion) {
  return bulletin === undefined ? [] : [{ text, bulletin, start: start ?? 0 }];
}
