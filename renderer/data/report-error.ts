import { ArchiveError } from '../../main/contract/errors.ts';
import { i18n } from '../i18n/i18n.ts';
import { showNotice } from '../state/notices.ts';

/** A failure as one sentence in the reader's language: what happened, what is safe, what to do. */
export function sentenceOf(error: unknown): string {
  return i18n.t(`error.${error instanceof ArchiveError ? error.code : 'internal'}`);
}

export function reportError(error: unknown): void {
  showNotice({ tone: 'error', text: sentenceOf(error) });
}

/** Runs an act of the user; a failure becomes a notice and `undefined`. */
export async function attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
