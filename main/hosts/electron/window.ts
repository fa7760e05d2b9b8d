import { join } from 'node:path';
import { app, BrowserWindow, type Session, screen } from 'electron';
import type { ProgramFiles } from '../program-files.ts';
import { WINDOW_URL } from './window-address.ts';
import { fitToDisplays, keepBounds, readBounds } from './window-state.ts';

/** The smallest screen that is served: 1024×768 at 125 %. */
const SMALLEST = { minWidth: 800, minHeight: 560 };

/** How long the window must have rested before its place is written. */
const REST_MS = 400;

/** Opens the window where it last was, if that place is still on a screen. */
export function openWindow(session: Session, files: ProgramFiles, stateDir: string): BrowserWindow {
  const { isMaximised, ...bounds } = fitToDisplays(
    readBounds(stateDir),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    show: false,
    title: '巡阅',
    backgroundColor: '#fbfaf6',
    webPreferences: {
      session,
      preload: join(files.root, 'dist', 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, stateDir);
  void window.loadURL(WINDOW_URL);
  return window;
}

function rememberPlace(window: BrowserWindow, stateDir: string): void {
  const keep = () => keepBounds(stateDir, { ...window.getNormalBounds(), isMaximised: window.isMaximized() });
  let resting: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(keep, REST_MS);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', () => {
    clearTimeout(resting);
    keep();
  });
}
