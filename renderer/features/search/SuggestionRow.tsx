import { useTranslation } from 'react-i18next';
import type { BulletinSummary } from '../../../main/contract/bulletin.ts';
import type { Suggestion } from '../../../main/contract/search.ts';
import { navigate } from '../../state/navigation.ts';
import { useBulletins } from '../library/library-queries.ts';
import { useSuggestions } from './search-queries.ts';

/** Titles and headings that are near to what was typed: one step to the place itself. */
export function SuggestionRow({ query }: { query: string }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const suggestions = useSuggestions(query).data ?? [];
  const places = placesOf(suggestions, bulletins);
  if (places.length === 0) return null;
  return (
    <nav className="suggestions" aria-label={t('search.jumpTo')} data-testid="suggestions">
      <span className="suggestions-label">{t('search.jumpTo')}</span>
      <ul>
        {places.map(({ words, title, bulletin, start }) => (
          <li key={`${bulletin} ${start} ${words}`}>
            <button
              type="button"
              data-result={`jump ${bulletin} ${start}`}
              title={title}
              onClick={() => navigate({ place: 'read', bulletin, at: start, find: '' })}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Place = { words: string; title: string; bulletin: string; start: number };

/**
 * Where suggestions lead, each place once. A bulletin goes by its short title: whole titles begin alike, and are cut off
 * before they differ. A suggested query is no place; it is offered where nothing is found.
 */
function placesOf(suggestions: readonly Suggestion[], bulletins: readonly BulletinSummary[]): Place[] {
  const shortTitles = new Map(bulletins.map(({ id, shortTitle }) => [id, shortTitle]));
  const places = new Map<string, Place>();
  for (const { text, kind, bulletin, start = 0 } of suggestions) {
    if (bulletin === undefined) continue;
    const name = shortTitles.get(bulletin) ?? text;
    const isHeading = kind === 'heading';
    const key = isHeading ? `${bulletin} ${start}` : bulletin;
    const place = { words: isHeading ? text : name, title: isHeading ? `${name} › ${text}` : text, bulletin, start };
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}
