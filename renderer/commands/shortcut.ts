/** A shortcut in Electron's notation: `CmdOrCtrl+Shift+P`, `Alt+Left`, `F11`. */
export type Shortcut = string;

const isMac = () => navigator.userAgent.includes('Mac');

const KEYS: Record<string, string> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Plus: '+',
  Space: ' ',
};
const SIGNS: Record<string, string> = { Left: '←', Right: '→', Up: '↑', Down: '↓', Plus: '+' };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

export function matchesShortcut(event: KeyPress, shortcut: Shortcut): boolean {
  const parts = shortcut.split('+');
  const name = parts.at(-1) ?? '';
  const key = KEYS[name] ?? name;
  const wantsMain = parts.includes('CmdOrCtrl');
  // The sign + is Shift and = on most keyboards, so Shift says nothing there.
  const isShiftRight = key === '+' || event.shiftKey === parts.includes('Shift');
  const isKeyRight = event.key.toLowerCase() === key.toLowerCase() || (key === '+' && event.key === '=');
  return (
    isKeyRight &&
    isShiftRight &&
    event.altKey === parts.includes('Alt') &&
    (isMac() ? event.metaKey : event.ctrlKey) === wantsMain
  );
}

/** As a keyboard shows it: `Ctrl+Shift+P`, on a Mac `⌘⇧P`. */
export function printedShortcut(shortcut: Shortcut): string {
  const parts = shortcut.split('+').map((part) => SIGNS[part] ?? part);
  if (!isMac()) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const mac: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => mac[part] ?? part).join('');
}

/** For `aria-keyshortcuts`. */
export function spokenShortcut(shortcut: Shortcut): string {
  return shortcut.replace('CmdOrCtrl', isMac() ? 'Meta' : 'Control').replace(/(Left|Right|Up|Down)$/, 'Arrow$1');
}
