import type { BrowserContext, Page, Route } from 'playwright';
import { answerPage } from '../page-files.ts';
import { WINDOW_ORIGIN } from './page-bridge.ts';

/**
 * Answers every request of the window from disk and refuses all others. `204 No Content` to a navigation leaves the
 * page where it is, whereas an aborted one would replace it by an error page.
 */
export async function lockDown(context: BrowserContext, page: Page, rendererDir: string): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answerRoute(route, page, rendererDir);
    } catch (error) {
      // A window that closes leaves requests behind that nobody waits for any more.
      if (!page.isClosed()) throw error;
    }
  });
  await context.routeWebSocket('**/*', (socket) => socket.close());
  // An empty list of grants is a refusal of everything, without a question to the reader.
  await context.grantPermissions([]);
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
  page.on('download', (download) => void download.cancel());
}

async function answerRoute(route: Route, page: Page, rendererDir: string): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const isOurs = url.origin === WINDOW_ORIGIN && request.method() === 'GET' && request.frame() === page.mainFrame();
  const answer = isOurs ? await answerPage(rendererDir, url.pathname) : null;
  if (request.isNavigationRequest()) await route.fulfill(answer?.status === 200 ? answer : { status: 204 });
  else if (answer !== null) await route.fulfill(answer);
  else await route.abort('blockedbyclient');
}

/**
 * An empty page is loaded without any request that could be refused, so the window comes back from it by itself. To be
 * called once the window has left its own first empty page.
 */
export function comeBackFromElsewhere(page: Page): void {
  let lastAddress = WINDOW_ORIGIN;
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return;
    if (URL.parse(frame.url())?.origin === WINDOW_ORIGIN) {
      lastAddress = frame.url();
      return;
    }
    page.goto(lastAddress, { waitUntil: 'commit' }).catch((error: unknown) => {
      // The reader closed the window meanwhile.
      if (!page.isClosed()) console.error('window not restored:', error instanceof Error ? error.message : error);
    });
  });
}
