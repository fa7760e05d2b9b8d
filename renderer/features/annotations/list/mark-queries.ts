import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnnotationOrder } from '../../../../main/contract/annotation-list.ts';
import { call } from '../../../api.ts';
import type { AnnotationFilter } from '../../../state/annotations-address.ts';
import { askedFilter } from './asked-filter.ts';

/** Marks that come in one message. */
export const PAGE = 100;
/** How long pages are kept for Back, in milliseconds. */
const KEPT_MS = 20 * 60_000;

/** How many marks meet a filter, and how they divide; what stood there before stays until the new ones have come. */
export function useMarkCounts(filter: AnnotationFilter) {
  return useQuery({
    queryKey: ['marks', 'counts', filter],
    queryFn: () => call('annotations.counts', askedFilter(filter)),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
}

/** One page of the marks that meet a filter. `page` counts from 0. */
export const pageQuery = (filter: AnnotationFilter, order: AnnotationOrder, page: number) => ({
  queryKey: ['marks', 'page', filter, order, page],
  queryFn: () => call('annotations.list', { ...askedFilter(filter), order, limit: PAGE, offset: page * PAGE }),
  gcTime: KEPT_MS,
});
