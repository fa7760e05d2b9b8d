import { ArchiveError, type ErrorCode } from '../../../main/contract/errors.ts';
import { sentenceOf } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';

/** Codes that mean something else of a file that was brought than of the archive itself. */
const OF_THE_FILE = ['corrupt', 'not-found', 'unreadable', 'too-large', 'newer-version', 'unsupported-format'] as const;

/** Why a package was not taken, in one sentence: what is wrong with it, that nothing was changed, what to do. */
export function refusalSentence(error: unknown): string {
  const code: ErrorCode = error instanceof ArchiveError ? error.code : 'internal';
  const known = OF_THE_FILE.find((each) => each === code);
  return known ? i18n.t(`exchange.refused.${known}`) : sentenceOf(error);
}
