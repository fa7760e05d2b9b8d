import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';

/** Recent searches shown under the empty box. */
const MOST_RECENT = 8;

/** An entry of the list under the empty box. */
export type PastSearch =
  | { kind: 'saved'; key: string; query: string; name: string; id: string }
  | { kind: 'recent'; key: string; query: string }
  | { kind: 'forget'; key: string };

/** Kept searches, then recent ones, then the way to empty the list. */
export function usePastSearches(): PastSearch[] {
  const saved = useQuery({ queryKey: ['searches', 'saved'], queryFn: () => call('searches.saved', {}) }).data;
  const recent = useQuery({ queryKey: ['searches', 'recent'], queryFn: () => call('searches.recent', {}) }).data;
  return useMemo(() => {
    const latest = (recent ?? []).slice(0, MOST_RECENT);
    return [
      ...(saved ?? []).map(({ id, name, query }) => ({ kind: 'saved' as const, key: `saved-${id}`, query, name, id })),
      ...latest.map(({ query }, index) => ({ kind: 'recent' as const, key: `recent-${index}`, query })),
      ...(latest.length > 0 ? [{ kind: 'forget' as const, key: 'forget' }] : []),
    ];
  }, [saved, recent]);
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ['searches'] });

/** Enters words in the history. A medium that cannot be written keeps none, and nobody is disturbed about it. */
export function rememberSearch(query: string): void {
  if (query.trim() === '') return;
  void call('searches.remember', { query })
    .then(refresh)
    .catch(() => null);
}

export async function forgetSearches(): Promise<void> {
  await attempt(() => call('searches.forget', {}));
  await refresh();
}

/** Keeps a search under a name; false when that failed, which has then been told. */
export async function saveSearch(name: string, query: string): Promise<boolean> {
  const kept = await attempt(() => call('searches.save', { name, query }));
  await refresh();
  return kept !== undefined;
}

export async function removeSavedSearch(id: string): Promise<void> {
  await attempt(() => call('searches.remove', { id }));
  await refresh();
}
