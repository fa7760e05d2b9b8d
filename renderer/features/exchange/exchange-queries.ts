import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';

/** What a package is narrowed to; an empty list leaves nothing out. */
export type PackageWish = { bulletins: string[]; tags: string[]; persons: string[] };

/** How many marks a choice would put into a package; what stood there before stays until the new count has come. */
export function useChosenMarks(wish: PackageWish) {
  return useQuery({
    queryKey: ['marks', 'package', wish],
    queryFn: () => call('exchange.choice', wish),
    placeholderData: keepPreviousData,
  });
}

/** Who put or changed the marks that are here. */
export function useHands() {
  return useQuery({ queryKey: ['marks', 'hands'], queryFn: () => call('exchange.hands', {}) });
}

/** The key that the current person signs with, or null. */
export function useOwnKey() {
  return useQuery({ queryKey: ['people', 'key'], queryFn: () => call('keys.own', {}) });
}

/** Keys of others. */
export function useKnownKeys() {
  return useQuery({ queryKey: ['people', 'known-keys'], queryFn: () => call('keys.known', {}) });
}

/** Asks for the keys anew: no event tells of them. */
export function refreshKeys(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['people'] });
}

/** How far each two persons agree, on one bulletin or on all. */
export function useAgreement(bulletin: string | undefined) {
  return useQuery({
    queryKey: ['marks', 'agreement', bulletin],
    queryFn: () => call('exchange.agreement', bulletin === undefined ? {} : { bulletins: [bulletin] }),
    placeholderData: keepPreviousData,
  });
}
