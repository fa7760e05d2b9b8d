import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End in a toolbar (ARIA Authoring Practices, "Toolbar"): they move the focus among its buttons,
 * and the one that has it becomes the toolbar's stop of the Tab key.
 */
export function moveInToolbar(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const now = buttons.findIndex((button) => button.matches(':focus'));
  if (now < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const last = buttons.length - 1;
  const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = buttons[next < 0 ? last : next % buttons.length];
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target?.focus();
}
