import { app, type Session, session as sessions, type WebContents } from 'electron';
import { isWindowUrl } from './window-address.ts';

/**
 * The session of the window: kept in memory, so that nothing read is left in a cache; it grants no permission, loads
 * nothing but the program's own pages and saves nothing by itself.
 */
export function lockDownSession(): Session {
  const session = sessions.fromPartition('window', { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spell checker fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.on('will-download', (event) => event.preventDefault());
  return session;
}

/** The developer tools load their own pages; they are not part of an installed program. */
function mayLoad(url: string): boolean {
  if (isWindowUrl(url)) return true;
  return !app.isPackaged && URL.canParse(url) && new URL(url).protocol === 'devtools:';
}

/** Keeps a page where it is: no way out, no second window, no guest. */
export function lockDownContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isWindowUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
