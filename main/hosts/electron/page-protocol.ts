import { protocol, type Session } from 'electron';
import { answerPage } from '../page-files.ts';
import { isWindowUrl, WINDOW_SCHEME } from './window-address.ts';

/** Makes `app://` an origin of its own, as trusted as https. Must run before the program is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: WINDOW_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://` from the built window; another host or another method than GET is refused. */
export function servePages(session: Session, rendererDir: string): void {
  session.protocol.handle(WINDOW_SCHEME, async (request) => {
    if (!isWindowUrl(request.url) || request.method !== 'GET') return new Response('refused', { status: 403 });
    const { status, headers, body } = await answerPage(rendererDir, new URL(request.url).pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
