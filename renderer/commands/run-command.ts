import { COMMANDS } from './command-list.ts';
import { matchesShortcut } from './shortcut.ts';

/** Runs a command by its id, as a menu names it; nothing happens when it makes no sense now. */
export function runCommand(id: string): void {
  const command = COMMANDS.find((known) => known.id === id);
  if (command && (command.when?.() ?? true)) command.run();
}

/** Listens for the shortcuts of all commands. Gives back its own undo. */
export function bindKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = COMMANDS.find(
      ({ shortcut, alsoShortcut, yieldsToFields, when }) =>
        [shortcut, alsoShortcut].some((keys) => keys && matchesShortcut(event, keys)) &&
        !(yieldsToFields && isField(event.target)) &&
        (when?.() ?? true),
    );
    if (!command) return;
    event.preventDefault();
    command.run();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
