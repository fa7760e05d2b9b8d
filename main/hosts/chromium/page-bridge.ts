import type { Page } from 'playwright';
import { type FrontDesk, notTrusted } from '../front-desk.ts';

/** RFC 2606 keeps `.invalid` free: no such host can ever exist. Nothing asks for it either, see lockdown.ts. */
export const WINDOW_ORIGIN = 'https://xunyue.invalid';

const BINDING = '__xunyueAsk';
const EVENT = 'xunyue:event';

export type PageBridge = {
  /** Tells the window something; `event` is an ArchiveEvent as JSON. */
  tell: (event: string) => void;
};

/**
 * Puts the frozen `window.archive` into the page, as the preload does in Electron. One JSON string each way: objects
 * would be taken apart and put together again field by field (5,000 marks: 977 ms against 144 ms).
 */
export async function installBridge(page: Page, ask: FrontDesk): Promise<PageBridge> {
  await page.exposeBinding(BINDING, (source, message: unknown) => {
    const isOurs = source.frame === page.mainFrame() && new URL(source.frame.url()).origin === WINDOW_ORIGIN;
    return isOurs ? ask(message) : notTrusted();
  });
  await page.addInitScript(bridgeInPage, { origin: WINDOW_ORIGIN, binding: BINDING, event: EVENT });
  return {
    tell: (event) => {
      page.evaluate(dispatchInPage, { name: EVENT, event }).catch((error: unknown) => {
        // A window that closes or loads anew hears nothing, and reads everything afresh afterwards.
        if (!page.isClosed()) console.error('event not delivered:', error instanceof Error ? error.message : error);
      });
    },
  };
}

type BridgeNames = { origin: string; binding: string; event: string };

/** Runs inside the page, before its own scripts. */
function bridgeInPage({ origin, binding, event }: BridgeNames): void {
  if (window !== window.top || window.location.origin !== origin) return;
  const ask: unknown = Reflect.get(window, binding);
  Reflect.deleteProperty(window, binding);
  if (typeof ask !== 'function') return;
  const archive = Object.freeze({
    ask: (message: string): Promise<string> => ask(message),
    onEvent: (listener: (message: string) => void): (() => void) => {
      const hear = (happened: Event) => {
        if (happened instanceof CustomEvent) listener(String(happened.detail));
      };
      window.addEventListener(event, hear);
      return () => window.removeEventListener(event, hear);
    },
  });
  Object.defineProperty(window, 'archive', { value: archive, enumerable: true });
}

/** Runs inside the page. */
function dispatchInPage({ name, event }: { name: string; event: string }): void {
  window.dispatchEvent(new CustomEvent(name, { detail: event }));
}
