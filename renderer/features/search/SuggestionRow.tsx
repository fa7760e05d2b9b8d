import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { useSuggestions } from './search-queries.ts';

/** Titles and headings that are near to what was typed: one step to the place itself. */
export function SuggestionRow({ query }: { query: string }) {
  const { t } = useTranslation();
  const suggestions = useSuggestions(query).data ?? [];
  if (suggestions.length === 0) return null;
  const follow = ({ text, bulletin, start }: Suggestion) => {
    if (bulletin) navigate({ place: 'read', bulletin, at: start ?? null, find: '' });
    else navigate({ place: 'search', query: text, bulletin: null }, { replace: true });
  };
  return (
    <nav className="suggestions" aria-label={t('search.jumpTo')} data-testid="suggestions">
      <span className="suggestions-label">{t('search.jumpTo')}</span>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.bulletin ?? ''} ${suggestion.start ?? ''} ${suggestion.text}`}>
            <button type="button" data-result="" title={suggestion.text} onClick={() => follow(suggestion)}>
              {suggestion.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
