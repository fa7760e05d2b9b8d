import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';

/** Marks of which several versions stand. */
export function useConflicts() {
  return useQuery({
    queryKey: ['marks', 'conflicts'],
    queryFn: () => call('annotations.conflicts', {}),
    placeholderData: keepPreviousData,
  });
}
