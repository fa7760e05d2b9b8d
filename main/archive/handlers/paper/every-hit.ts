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
  const found = new Map<string, SearchHit>();
  for (let known: number | null = null; ; ) {
    const page = { limit: BATCH, offset: found.size, passages: Number.MAX_SAFE_INTEGER };
    const { total, hits } = search(searching(), { ...asked, ...page, fuzzy: 'off' });
    // One that comes a second time has moved down the list, and another one up, past where the next batch begins.
    const hasMoved = hits.some(({ bulletin }) => found.has(bulletin.id));
    if (hasMoved || (known !== null && total !== known)) {
      found.clear();
      known = null;
      continue;
    }
    known = total;
    for (const hit of hits) found.set(hit.bulletin.id, hit);
    if (hits.length === 0 || found.size >= total) return [...found.values()];
    await task.step(found.size, total);
  }
}
