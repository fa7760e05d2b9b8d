import { ArchiveError } from '../../main/contract/errors.ts';
import { call } from '../api.ts';

/**
 * The file that the reader chooses, as a full path; null for none. Where the host has no file dialog it calls
 * `withoutDialog` and gives null, or throws `no-dialog` when there is nothing to call.
 */
export async function chooseFile(withoutDialog?: () => void): Promise<string | null> {
  try {
    return (await call('host.chooseFiles', { folder: false })).paths[0] ?? null;
  } catch (error) {
    if (!withoutDialog || !(error instanceof ArchiveError) || error.code !== 'no-dialog') throw error;
    withoutDialog();
    return null;
  }
}
