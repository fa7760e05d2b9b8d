import type { BulletinSummary } from '../../../main/contract/bulletin.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { currentSettings } from '../settings/settings-queries.ts';

/** Copies a passage of the results with its source. */
export function citePassage({ bulletin, start, end }: { bulletin: string; start: number; end: number }): void {
  void attempt(async () => {
    const bulletins = await queryClient.ensureQueryData<BulletinSummary[]>({
      queryKey: ['library', 'list'],
      queryFn: () => call('library.list', {}),
    });
    // Results are those of the current revision.
    const revision = bulletins.find(({ id }) => id === bulletin)?.revision ?? 1;
    const { fullWidthPunctuation } = currentSettings();
    const { text } = await call('export.cite', { bulletin, revision, start, end, fullWidthPunctuation });
    await call('host.copy', { text });
    showNotice({ tone: 'info', text: i18n.t('reader.copied') });
  });
}
