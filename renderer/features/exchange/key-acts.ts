import type { KnownKey } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { askForName } from '../people/ask-for-name.ts';
import { refreshKeys } from './exchange-queries.ts';

/** Makes a key to sign with, once it is known whose it is. False where it was put aside or failed. */
export async function makeKey(): Promise<boolean> {
  if (!(await askForName())) return false;
  const made = await attempt(() => call('keys.make', {}));
  await refreshKeys();
  return made !== undefined;
}

/** Notes that the fingerprint of a key was compared with its owner. */
export async function confirmKey({ person, publicKey }: KnownKey): Promise<void> {
  await attempt(() => call('keys.confirm', { person, publicKey }));
  await refreshKeys();
}

export async function copyFingerprint(fingerprint: string): Promise<void> {
  const copied = await attempt(() => call('host.copy', { text: fingerprint }));
  if (copied !== undefined) showNotice({ tone: 'info', text: i18n.t('keys.copied') });
}
