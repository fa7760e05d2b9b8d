import type { StagedRestore } from '../../../main/contract/backup.ts';
import type { Rebuilt } from '../../../main/contract/rescue.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { stageRestore } from '../backup/backup-acts.ts';

/** What helped, with what there is to tell of it. */
export type Rescued = { by: 'rebuilding'; rebuilt: Rebuilt } | { by: 'restoring'; restored: StagedRestore };

/** Opens the data folder once more; the window shows whatever comes of it, and there is nothing else to tell. */
export async function reopen(): Promise<null> {
  await attempt(() => call('archive.reopen', {}));
  // Status first: only once it is answered does the window go on, and ask everything else anew.
  await queryClient.refetchQueries({ queryKey: ['status'], exact: true });
  await queryClient.invalidateQueries();
  return null;
}

/** Makes the library anew; null when that failed, which has then been told. */
export async function rebuild(): Promise<Rescued | null> {
  const rebuilt = await attempt(() => call('archive.rebuild', {}));
  return rebuilt ? { by: 'rebuilding', rebuilt } : null;
}

/** Puts a backup in place; null when it was refused, which has then been told. */
export async function restore(path: string): Promise<Rescued | null> {
  const restored = await stageRestore(path);
  return restored && { by: 'restoring', restored };
}
