import type { SearchHit } from '../../../contract/search.ts';
import type { SearchContext } from '../../search/hit-list.ts';
import { type SearchOptions, search } from '../../search/search.ts';
import type { ExportTask } from '../export-task.ts';

/** Hits that are found between two steps: enough that looking for the candidates again each time costs little. */
const BATCH = 500;

/**
 * Every exact hit of a query with all its passages, in the order of the list. Found batch by batch, so that it can be stopped;
 * where the library has changed in between, from the beginning, for nothing may be missed.
 */
export async function everyHit(
  searching: () => SearchContext,
  asked: Pick<SearchOptions, 'query' | 'filters' | 'sort'>,
  task: ExportTask,
): Promise<SearchHit[]> {
  let found: SearchHit[] = [];
  for (let known: number | null = null; ; ) {
    const page = { limit: BATCH, offset: found.length, passages: Number.MAX_SAFE_INTEGER };
    const { total, hits } = search(searching(), { ...asked, ...page, fuzzy: 'off' });
    if (known !== null && total !== known) {
      found = [];
      known = null;
      continue;
    }
    known = total;
    found.push(...hits);
    if (hits.length === 0 || found.length >= total) return found;
    await task.step(found.length, total);
  }
}
