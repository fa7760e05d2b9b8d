import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import type { ChangesAddress } from '../../../state/changes-address.ts';

/** Two revisions of a bulletin side by side. Asked anew whenever marks or the library change. */
export function useChanges({ bulletin, from, to }: ChangesAddress) {
  return useQuery({
    queryKey: ['marks', 'changes', bulletin, from, to],
    queryFn: () => call('revisions.compare', { bulletin, ...(from !== null && { from }), ...(to !== null && { to }) }),
    placeholderData: keepPreviousData,
  });
}
