import type { BulletinSummary } from '../../../main/contract/bulletin.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { copyCited } from '../annotations/copy-cited.ts';

/** Copies a passage of the results with its source. */
export function citePassage({ bulletin, start, end }: { bulletin: string; start: number; end: number }): void {
  void attempt(async () => {
    const bulletins = await queryClient.ensureQueryData<BulletinSummary[]>({
      queryKey: ['library', 'list'],
      queryFn: () => call('library.list', {}),
    });
    // Results are those of the current revision.
    const revision = bulletins.find(({ id }) => id === bulletin)?.revision ?? 1;
    await copyCited({ bulletin, revision, start, end });
  });
}
