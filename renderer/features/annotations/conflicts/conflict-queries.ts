import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnnotationConflict } from '../../../../main/contract/annotation-versions.ts';
import { call } from '../../../api.ts';

/** Marks of which several versions stand. */
export function useConflicts() {
  return useQuery({
    queryKey: ['marks', 'conflicts'],
    queryFn: () => call('annotations.conflicts', {}),
    placeholderData: keepPreviousData,
  });
}

/** The history of a mark in conflict, asked for where it is needed to say whose a version is. */
export function useConflictHistory({ id, heads }: AnnotationConflict) {
  return useQuery({
    queryKey: ['marks', 'history', id],
    queryFn: () => call('annotations.history', { id }),
    enabled: heads.some(({ act }) => act === 'undo' || act === 'redo'),
  });
}
