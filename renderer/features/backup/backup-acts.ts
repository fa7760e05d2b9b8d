import type { BackupReply, StagedRestore } from '../../../main/contract/backup.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { askForPath } from '../export/write-export.ts';

/** How long after the start the daily backup is asked for: what the reader came to do comes first. */
const AUTOMATIC_AFTER_MS = 60_000;

/** Writes a backup to the place that the reader chooses, or to the usual folder; null when it was put aside or failed. */
export async function backUpNow(): Promise<BackupReply | null> {
  const reply = await attempt(async () => {
    const path = await askForPath(`${i18n.t('backup.name')}-${new Date().toISOString().slice(0, 10)}.zip`);
    return path === null ? null : call('backup.write', path === '' ? {} : { path });
  });
  await queryClient.invalidateQueries({ queryKey: ['status'] });
  return reply ?? null;
}

/** Checks a backup and lays it out for the next start; null when it was refused, which has then been told. */
export async function stageRestore(path: string): Promise<StagedRestore | null> {
  return (await attempt(() => call('backup.stage', { path }))) ?? null;
}

/** Asks for the daily backup once the window has been open for a while. Gives back its own undo. */
export function backUpDaily(): () => void {
  // A medium that cannot be written keeps none, and nobody is disturbed about it: the status bar says how things stand.
  const ask = () =>
    call('backup.automatic', {})
      .then((reply) => reply && queryClient.invalidateQueries({ queryKey: ['status'] }))
      .catch(() => null);
  const timer = setTimeout(() => void ask(), AUTOMATIC_AFTER_MS);
  return () => clearTimeout(timer);
}
