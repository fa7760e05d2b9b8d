import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { ArchiveEvent } from '../../contract/events.ts';
import { type FrontDesk, notTrusted } from '../front-desk.ts';
import { ASK_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { isWindowUrl } from './window-address.ts';

/** Answers the window, and nobody else: the sender must be its main frame and stand on the program's own page. */
export function answerWindow(window: BrowserWindow, ask: FrontDesk): void {
  ipcMain.handle(ASK_CHANNEL, (event, message: unknown) => (isFrom(window, event) ? ask(message) : notTrusted()));
}

function isFrom(window: BrowserWindow, { senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || window.isDestroyed()) return false;
  return senderFrame === window.webContents.mainFrame && isWindowUrl(senderFrame.url);
}

/** Tells the window something unasked; one that is not there yet reads everything when it is. */
export function tellWindow(window: BrowserWindow | null, event: ArchiveEvent): void {
  if (window === null || window.isDestroyed()) return;
  window.webContents.send(EVENT_CHANNEL, JSON.stringify(event));
}
