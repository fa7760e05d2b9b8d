import { randomUUID } from 'node:crypto';
import type { RecentSearch, SavedSearch } from '../../contract/search.ts';
import type { ReadConnection, WriteConnection } from '../database/driver.ts';

/** Searches kept in the history; older ones go. */
const MOST_RECENT = 200;

/** Searches that the person made, latest first. */
export function recentSearches(db: ReadConnection): RecentSearch[] {
  return db.all('SELECT query, at FROM recent_search ORDER BY at DESC, query LIMIT ?', MOST_RECENT);
}

/** Enters a search; one made before moves to the top. */
export function rememberSearch(db: WriteConnection, query: string, at: Date): void {
  db.transaction(() => {
    db.run(
      'INSERT INTO recent_search (query, at) VALUES (?, ?) ON CONFLICT (query) DO UPDATE SET at = excluded.at',
      query,
      at.toISOString(),
    );
    db.run(
      'DELETE FROM recent_search WHERE query NOT IN (SELECT query FROM recent_search ORDER BY at DESC LIMIT ?)',
      MOST_RECENT,
    );
  });
}

/** Empties the history. */
export function forgetSearches(db: WriteConnection): void {
  db.run('DELETE FROM recent_search');
}

/** Searches kept under a name, by name. */
export function savedSearches(db: ReadConnection): SavedSearch[] {
  return db
    .all<SavedSearch>('SELECT id, name, query FROM saved_search')
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** Keeps a search under a name, in place of the one that had it. */
export function saveSearch(db: WriteConnection, name: string, query: string): SavedSearch {
  return db.transaction(() => {
    const id = db.one<{ id: string }>('SELECT id FROM saved_search WHERE name = ?', name)?.id ?? randomUUID();
    db.run('INSERT OR REPLACE INTO saved_search (id, name, query) VALUES (?, ?, ?)', id, name, query);
    return { id, name, query };
  });
}

/** Removes a kept search; one that is not there is no error. */
export function removeSavedSearch(db: WriteConnection, id: string): void {
  db.run('DELETE FROM saved_search WHERE id = ?', id);
}
