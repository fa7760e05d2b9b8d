import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { formatAddress } from '../../state/address.ts';
import type { SearchAddress } from '../../state/search-address.ts';

/** Where a list of results was left: how far down, and the result that was opened. */
const left = new Map<string, { top: number; result: string | null }>();

/** Lists whose place is remembered. */
const MOST_KEPT = 50;

/** Brings a list of results back to where it was left when the reader comes back to it, and the focus with it. */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>, address: SearchAddress, isReady: boolean): void {
  const key = formatAddress(address);
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    const kept = left.get(key);
    if (!isReady || isRestored.current) return;
    isRestored.current = true;
    // The box keeps the focus of somebody who is typing.
    if (!kept || !scroller.current || document.activeElement?.matches('[data-search-box]')) return;
    scroller.current.scrollTop = kept.top;
    const result = [...scroller.current.querySelectorAll<HTMLElement>('[data-result]')].find(
      (element) => element.dataset.result === kept.result,
    );
    result?.focus({ preventScroll: true });
  }, [scroller, key, isReady]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => {
      const focused = document.activeElement;
      const result =
        focused instanceof HTMLElement && element.contains(focused) ? (focused.dataset.result ?? null) : null;
      left.delete(key);
      left.set(key, { top: element.scrollTop, result });
      const [oldest] = left.keys();
      if (left.size > MOST_KEPT && oldest !== undefined) left.delete(oldest);
    };
    element.addEventListener('scroll', keep, { passive: true });
    element.addEventListener('focusin', keep);
    return () => {
      element.removeEventListener('scroll', keep);
      element.removeEventListener('focusin', keep);
    };
  }, [scroller, key]);
}
