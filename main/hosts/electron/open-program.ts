import { app, type BrowserWindow } from 'electron';
import { QUIET_SWITCHES } from '../../browser/quiet-switches.ts';
import { startEngine } from '../../worker/client.ts';
import { dataFolder } from '../../worker/data-folder.ts';
import { frontDesk } from '../front-desk.ts';
import type { ProgramFiles } from '../program-files.ts';
import { answerWindow, tellWindow } from './bridge.ts';
import { electronHandlers } from './host-handlers.ts';
import { lockDownContents, lockDownSession } from './lockdown.ts';
import { registerPageScheme, servePages } from './page-protocol.ts';
import { printPage } from './print-page.ts';
import { openWindow } from './window.ts';
import { windowStateFolder } from './window-state.ts';

/**
 * The life of the program: one instance for each data folder, everything locked before the first window, the engine
 * closed before the last step out.
 */
export function openProgram(argv: readonly string[], files: ProgramFiles): void {
  app.setName('Xunyue');
  const dataDir = dataFolder({ argv, env: process.env, appDataDir: app.getPath('appData'), cwd: process.cwd() });
  const stateDir = windowStateFolder(dataDir);
  // Also decides what counts as a second instance: two data folders may be open side by side.
  app.setPath('userData', stateDir);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value ?? undefined);
  app.commandLine.appendSwitch('lang', 'zh-CN');
  app.enableSandbox();
  registerPageScheme();
  app.on('web-contents-created', (_, contents) => lockDownContents(contents));

  let window: BrowserWindow | null = null;
  const engine = startEngine({
    dataDir,
    resourcesDir: files.resourcesDir,
    version: files.version,
    threadEntry: files.threadEntry,
    onEvent: (event) => tellWindow(window, event),
    print: printPage,
  });

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(async () => (await engine).close());

  void app.whenReady().then(() => {
    const session = lockDownSession();
    servePages(session, files.rendererDir);
    window = openWindow(session, files, stateDir);
    answerWindow(window, frontDesk(engine, electronHandlers(window)));
  });
}

/** Holds the program's end back until the engine has written and closed everything. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
