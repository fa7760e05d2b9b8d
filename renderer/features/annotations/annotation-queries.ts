import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import type { AnnotationFilter } from '../../state/annotations-address.ts';

/** Marks of the current person, in the order of the text. */
export function useAnnotations(filter: AnnotationFilter) {
  return useQuery({
    queryKey: ['annotations', filter],
    queryFn: () => call('annotations.list', filter),
    placeholderData: keepPreviousData,
    // Comparing five thousand marks with themselves takes longer than drawing the few that are in sight.
    structuralSharing: false,
  });
}

/** Tags in use, most used first. */
export function useTags() {
  return useQuery({ queryKey: ['tags'], queryFn: () => call('annotations.tags', {}) });
}

export function useUndoState() {
  return useQuery({ queryKey: ['history'], queryFn: () => call('history.state', {}) });
}

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => call('people.list', {}) });
}
