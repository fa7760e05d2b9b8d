import { app, BrowserWindow, type Session, session as sessions } from 'electron';
import { ArchiveError } from '../../contract/errors.ts';
import type { Printer } from '../../contract/printer.ts';
import { WINDOW_SCHEME } from './window-address.ts';

/** Where the page to be printed stands, and nothing else: another host than the window's, in a session of its own. */
const PAGE_URL = `${WINDOW_SCHEME}://print/`;

/** Pages are printed one after the other: each is the only one that its session answers with. */
let last: Promise<unknown> = Promise.resolve();

/** Prints a page in a window that is never shown, runs no script and can load nothing but the page. */
export const printPage: Printer = (html) => {
  const printing = last.then(() => printAlone(html));
  last = printing.catch(() => undefined);
  return printing;
};

async function printAlone(html: string): Promise<Uint8Array> {
  await app.whenReady();
  const session = pageSession();
  session.protocol.handle(WINDOW_SCHEME, () => {
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await window.loadURL(PAGE_URL);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveError('no-printer', '打印组件没有把页面印成 PDF，请重试，或改用其他格式。原有文件未动。', {
      reason,
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(WINDOW_SCHEME);
  }
}

/** Kept in memory, and asked for nothing but the page itself. */
function pageSession(): Session {
  const session = sessions.fromPartition('print', { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== PAGE_URL && !url.startsWith('data:') });
  });
  session.on('will-download', (event) => event.preventDefault());
  return session;
}
