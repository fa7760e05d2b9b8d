import type { KeyboardEvent } from 'react';

/** Arrow keys walk through the results; up from the first leads back to the box. */
export function moveAmongResults(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey) return;
  const results = [...document.querySelectorAll<HTMLElement>('[data-result]')];
  const now = results.findIndex((result) => result.matches(':focus'));
  event.preventDefault();
  if (now + step < 0) document.querySelector<HTMLElement>('[data-search-box]')?.focus();
  else results[now + step]?.focus();
}
