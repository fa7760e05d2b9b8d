import { ERROR_CODES } from '../../../main/contract/errors.ts';
import { i18n } from '../../i18n/i18n.ts';

/** Why one file was not taken, by the code of the refusal. */
export function importFailure(code: string): string {
  const known = ERROR_CODES.find((candidate) => candidate === code) ?? 'unreadable';
  return i18n.t(`error.${known}`);
}
