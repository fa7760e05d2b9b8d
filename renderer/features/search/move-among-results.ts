import type { KeyboardEvent } from 'react';

/**
 * Arrow keys walk through the results, Home and End to the first and last of them; up from the first leads back to
 * the box. Space opens or folds all hits of the bulletin in hand. Enter opens the text; of a folded line, at its first
 * passage.
 */
export function moveAmongResults(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
  if (event.key === 'Enter' && target.matches('summary')) {
    event.preventDefault();
    target.parentElement?.querySelector<HTMLElement>('.passage')?.click();
    return;
  }
  if (event.key === ' ') {
    const whole = target.matches('[data-result]') && target.closest('[data-group]')?.querySelector('[data-whole]');
    if (!(whole instanceof HTMLElement)) return;
    event.preventDefault();
    whole.click();
    return;
  }
  const results = [...document.querySelectorAll<HTMLElement>('[data-result]')];
  // A button beside a result stands in the row of that result.
  const here = target.closest('[data-row]')?.querySelector<HTMLElement>('[data-result]') ?? target;
  const now = results.indexOf(here);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: results.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) document.querySelector<HTMLElement>('[data-search-box]')?.focus();
  else results[next]?.focus();
}
