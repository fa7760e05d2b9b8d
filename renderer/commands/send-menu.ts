import { call } from '../api.ts';
import { i18n } from '../i18n/i18n.ts';
import { COMMANDS } from './command-list.ts';

/** Gives the host the commands for its menu, in the language of the window. A host without menus is no failure. */
export async function sendMenu(): Promise<void> {
  const entries = COMMANDS.map(({ id, group, shortcut }) => ({
    id,
    label: i18n.t(`command.${id}`),
    group,
    accelerator: shortcut,
  }));
  await call('host.setMenu', { entries }).catch(() => null);
}
