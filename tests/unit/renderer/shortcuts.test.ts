import { expect, test, vi } from 'vitest';
import { matchesShortcut, printedShortcut } from '../../../renderer/commands/shortcut.ts';

vi.stubGlobal('navigator', { userAgent: 'X11; Linux' });

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test.each([
  [press('k', { ctrlKey: true }), 'CmdOrCtrl+K', true],
  [press('K', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+K', false],
  [press('P', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+P', true],
  [press('ArrowLeft', { altKey: true }), 'Alt+Left', true],
  [press('=', { ctrlKey: true }), 'CmdOrCtrl+Plus', true],
  [press('+', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Plus', true],
  [press('-', { ctrlKey: true }), 'CmdOrCtrl+-', true],
  [press('F3', { shiftKey: true }), 'F3', false],
  [press('k'), 'CmdOrCtrl+K', false],
])('%o against %s: %s', (event, shortcut, isMatch) => {
  expect(matchesShortcut(event, shortcut)).toBe(isMatch);
});

test('shortcuts are printed as the keyboard shows them', () => {
  expect(printedShortcut('CmdOrCtrl+Shift+P')).toBe('Ctrl+Shift+P');
  expect(printedShortcut('Alt+Left')).toBe('Alt+←');
});
