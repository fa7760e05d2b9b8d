import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { withChanged } from './with-changed.ts';

/** One after the other: a later answer must not be overtaken by an earlier one. */
let refreshing = Promise.resolve();

/**
 * Brings the lists beside the texts up to date. Where few marks changed only these are asked for: the whole list of a
 * bulletin with five thousand marks holds up the window for a fifth of a second.
 */
export function refreshMarks(changed: readonly string[] | null): void {
  refreshing = refreshing.then(() => refresh(changed)).catch(() => askAnew());
}

async function refresh(changed: readonly string[] | null): Promise<void> {
  const lists = queryClient.getQueryCache().findAll({ queryKey: ['annotations'] });
  const isQuiet = lists.every(({ state }) => state.fetchStatus === 'idle');
  // A list that is on its way may be older or newer than the change; asked for anew it is newer.
  if (changed === null || !isQuiet) return askAnew();
  const marks = await call('annotations.some', { ids: [...changed] });
  for (const { queryKey } of lists) {
    const bulletin = bulletinOf(queryKey);
    if (bulletin === null) await queryClient.invalidateQueries({ queryKey, exact: true });
    else {
      const here = marks.filter((mark) => mark.bulletin === bulletin);
      queryClient.setQueryData<PlacedAnnotation[]>(queryKey, (list) => list && withChanged(list, changed, here));
    }
  }
}

function askAnew(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['annotations'] });
}

/** The bulletin of a list that holds all its marks; null for what is narrowed down further, and for no list. */
function bulletinOf([, filter]: readonly unknown[]): string | null {
  if (typeof filter !== 'object' || filter === null || Object.keys(filter).length !== 1) return null;
  const bulletin: unknown = Reflect.get(filter, 'bulletin');
  return typeof bulletin === 'string' ? bulletin : null;
}
