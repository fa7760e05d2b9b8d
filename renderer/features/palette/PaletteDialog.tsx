import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/command-list.ts';
import { printedShortcut } from '../../commands/shortcut.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { closeDialog } from '../../state/shell.ts';
import './palette.css';

/** Every command with its shortcut; type to narrow, arrows to choose, Enter to run. */
export function PaletteDialog() {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isPossible = (command: Command) => command.when?.() ?? true;
  const wanted = words.trim().toLowerCase();
  const matching = COMMANDS.filter(({ id: name, shortcut }) =>
    [t(`command.${name}`), name, shortcut ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
  const commands = [...matching.filter(isPossible), ...matching.filter((command) => !isPossible(command))];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const run = (command: Command | undefined) => {
    if (!command || !isPossible(command)) return;
    closeDialog();
    // After the dialog has given the focus back.
    window.setTimeout(() => command.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + commands.length) % Math.max(1, commands.length));
    else if (event.key === 'Enter') run(commands[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('command.palette')} onClose={closeDialog} testId="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={commands[chosen] && `${id}-${commands[chosen].id}`}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        className="palette-input"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={t('command.palette')}
        className="palette-list"
        tabIndex={-1}
      >
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the input holds the focus and the keys of the list
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            aria-selected={index === chosen}
            aria-disabled={!isPossible(command)}
            className="palette-entry"
            onClick={() => run(command)}
            onPointerMove={() => setChosen(index)}
          >
            <span className="palette-group">{t(`group.${command.group}`)}</span>
            <span>{t(`command.${command.id}`)}</span>
            {command.shortcut && <kbd>{printedShortcut(command.shortcut)}</kbd>}
          </div>
        ))}
        {commands.length === 0 && <p className="quiet">{t('palette.none')}</p>}
      </div>
    </Dialog>
  );
}
