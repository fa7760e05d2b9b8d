import { type Archive, openArchive } from '../archive/archive.ts';
import { ArchiveError, type ErrorCode } from '../contract/errors.ts';
import type { ArchiveEvent } from '../contract/events.ts';
import type { Printer } from '../contract/printer.ts';
import type { ArchiveStatus } from '../contract/status.ts';

export type TerminalOptions = {
  dataDir: string;
  resourcesDir: string;
  version: string;
  print?: Printer | undefined;
  onProgress: (done: number, total: number) => void;
};

/** What may still be done after a data folder did not open for writing. */
const READING_ON: Partial<Record<ErrorCode, ArchiveStatus['access']>> = {
  locked: 'in-use',
  'read-only': 'read-only',
  'disk-full': 'disk-full',
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
    const access = error instanceof ArchiveError ? READING_ON[error.code] : undefined;
    if (access === undefined) throw error;
    try {
      return openArchive({ ...options, mode: 'reader', access, emit });
    } catch (second) {
      // No library to read: what kept it from being made is the reason that matters.
      throw second instanceof ArchiveError && second.code === 'not-found' ? error : second;
    }
  }
}
