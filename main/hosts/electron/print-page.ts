import { app, BrowserWindow, type Session, session as sessions, type WebPreferences } from 'electron';
import { ArchiveError } from '../../contract/errors.ts';
import type { PictureSize, Printer } from '../../contract/printer.ts';
import { WINDOW_SCHEME } from './window-address.ts';

/** Where the page to be printed stands, and nothing else: another host than the window's, in a session of its own. */
const PAGE_URL = `${WINDOW_SCHEME}://print/`;

/** Pages are printed one after the other: each is the only one that its session answers with. */
let last: Promise<unknown> = Promise.resolve();

/** Prints a page in a window that is never shown, runs no script and can load nothing but the page. */
export const printPage: Printer = (html, picture) => {
  const printing = last.then(() => printAlone(html, picture));
  last = printing.catch(() => undefined);
  return printing;
};

async function printAlone(html: string, picture: PictureSize | undefined): Promise<Uint8Array> {
  await app.whenReady();
  const session = pageSession();
  session.protocol.handle(WINDOW_SCHEME, () => {
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
  });
  const window = picture ? pictureWindow(session, picture) : pageWindow(session);
  try {
    await window.loadURL(PAGE_URL);
    return picture ? await painted(window) : await printed(window);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveError('no-printer', '打印组件没有把页面印成文件，请重试，或改用其他格式。原有文件未动。', {
      reason,
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(WINDOW_SCHEME);
  }
}

function pageWindow(session: Session): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: preferences(session) });
}

/** Drawn off the screen: neither its size nor its dots hang on the screens of this machine. */
function pictureWindow(session: Session, { widthPx, heightPx, dotsPerPx }: PictureSize): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: widthPx,
    height: heightPx,
    useContentSize: true,
    frame: false,
    webPreferences: { ...preferences(session), offscreen: { deviceScaleFactor: dotsPerPx } },
  });
}

function preferences(session: Session): WebPreferences {
  return { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false };
}

function printed({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** A page that is never painted must not hold an export for ever. */
const PATIENCE_MS = 30_000;

/** The first whole frame after the page was loaded. */
function painted({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error('never painted')), PATIENCE_MS);
    webContents.once('paint', (_event, _changed, image) => {
      clearTimeout(impatience);
      resolve(image.toPNG());
    });
    webContents.invalidate();
  });
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
