import type { Handlers } from '../../../contract/calls.ts';
import {
  forgetSearches,
  recentSearches,
  rememberSearch,
  removeSavedSearch,
  savedSearches,
  saveSearch,
} from '../../people/searches.ts';
import type { PersonalContext } from '../personal-context.ts';
import { openOrNull } from './people-handlers.ts';

type SearchesHandlers = Pick<
  Handlers,
  'searches.recent' | 'searches.remember' | 'searches.forget' | 'searches.saved' | 'searches.save' | 'searches.remove'
>;

/** The history of searches and the searches kept under a name, of the current person. */
export function searchesHandlers(context: PersonalContext): SearchesHandlers {
  const { person, now } = context;
  return {
    'searches.recent': () => {
      const db = openOrNull(context);
      return db ? recentSearches(db) : [];
    },
    'searches.saved': () => {
      const db = openOrNull(context);
      return db ? savedSearches(db) : [];
    },
    'searches.remember': ({ query }) => {
      rememberSearch(person.writing(), query, now());
      return null;
    },
    'searches.forget': () => {
      forgetSearches(person.writing());
      return null;
    },
    'searches.save': ({ name, query }) => saveSearch(person.writing(), name, query),
    'searches.remove': ({ id }) => {
      removeSavedSearch(person.writing(), id);
      return null;
    },
  };
}
