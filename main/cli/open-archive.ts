import { type Archive, openArchive } from '../archive/archive.ts';
import { ArchiveError } from '../contract/errors.ts';
import type { ArchiveEvent } from '../contract/events.ts';
import type { Printer } from '../contract/printer.ts';

export type TerminalOptions = {
  dataDir: string;
  resourcesDir: string;
  version: string;
  print?: Printer | undefined;
  onProgress: (done: number, total: number) => void;
};

/**
 * Opens the data folder for one command, in this thread: to write where it can be, else to read beside the program that
 * holds it. What must be written then fails with the reason.
 */
export function openForTerminal({ onProgress, ...options }: TerminalOptions): Archive {
  const emit = (event: ArchiveEvent): void => {
    if (event.kind === 'progress') onProgress(event.done, event.total);
  };
  try {
    return openArchive({ ...options, mode: 'writer', emit });
  } catch (error) {
    if (!(error instanceof ArchiveError) || (error.code !== 'locked' && error.code !== 'read-only')) throw error;
    const access = error.code === 'locked' ? 'in-use' : 'read-only';
    try {
      return openArchive({ ...options, mode: 'reader', access, emit });
    } catch (second) {
      // No library to read: what kept it from being made is the reason that matters.
      throw second instanceof ArchiveError && second.code === 'not-found' ? error : second;
    }
  }
}
