import { useQuery } from '@tanstack/react-query';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';

/** Every bulletin at its current revision. */
export function useBulletins() {
  return useQuery({ queryKey: ['library', 'list'], queryFn: () => call('library.list', {}) });
}

const bulletinQuery = (id: string) => ({
  queryKey: ['library', 'read', id],
  queryFn: () => call('library.read', { id }),
  // A text is large: keep the last few, not all.
  gcTime: 10 * 60_000,
});

/** One bulletin with its text. */
export function useBulletin(id: string) {
  return useQuery(bulletinQuery(id));
}

/** One bulletin with its text, for an act outside React. */
export function fetchBulletin(id: string): Promise<Bulletin> {
  return queryClient.ensureQueryData(bulletinQuery(id));
}

/** Fetches a text while the pointer is still on its way. */
export function prefetchBulletin(id: string): void {
  void queryClient.prefetchQuery(bulletinQuery(id));
}

/** Where the person last read, latest first. */
export function usePositions() {
  return useQuery({ queryKey: ['positions'], queryFn: () => call('reading.positions', {}) });
}

/** Asked before the first picture; a folder that did not open is not asked again by each part of the window. */
export const statusQuery = {
  queryKey: ['status'],
  queryFn: () => call('archive.status', {}),
  retryOnMount: false,
};

export function useStatus() {
  return useQuery(statusQuery);
}
