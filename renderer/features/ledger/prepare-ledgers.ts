import { call, onArchiveEvent } from '../../api.ts';

/** Bulletins whose ledgers are found at one time: a search never waits behind them for long. */
const AT_ONCE = 5;

/** How long nothing is done after the start and after each turn, in milliseconds. */
const REST_MS = 4000;

/**
 * Has the ledgers found that are not kept yet, a few at a time while the reader does nothing, and again after an import. A
 * medium that cannot be written keeps none: then each is found when it is asked for. Gives back its own undo.
 */
export function prepareLedgers(): () => void {
  let timer = 0;
  let idle = 0;
  const rest = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(() => void turn());
    }, REST_MS);
  };
  const turn = () =>
    call('ledger.prepare', { limit: AT_ONCE })
      .then(({ remaining }) => {
        if (remaining > 0) rest();
      })
      .catch(() => null);
  const unhear = onArchiveEvent(({ kind }) => {
    if (kind === 'library-changed') rest();
  });
  rest();
  return () => {
    unhear();
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  };
}
