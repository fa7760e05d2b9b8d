import { useTranslation } from 'react-i18next';
import { COMMANDS } from '../../commands/command-list.ts';
import { printedShortcut } from '../../commands/shortcut.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { closeDialog } from '../../state/shell.ts';
import './palette.css';

const GROUPS = ['go', 'mark', 'edit', 'file', 'view', 'help'] as const;

/** All shortcuts on one sheet. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('command.shortcuts')} onClose={closeDialog} wide testId="shortcuts">
      <div className="shortcut-sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.shortcut).map(({ id, shortcut }) => (
                <div key={id}>
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    <kbd>{shortcut && printedShortcut(shortcut)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
