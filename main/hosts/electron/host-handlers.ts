import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, Menu, shell } from 'electron';
import { ArchiveError } from '../../contract/errors.ts';
import type { HostHandlers } from '../../contract/host-calls.ts';
import { tellWindow } from './bridge.ts';
import { menuTemplate } from './menu.ts';

/** What the window may ask of Electron. */
export function electronHandlers(window: BrowserWindow): HostHandlers {
  return {
    'host.chooseFiles': async ({ folder }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      });
      return { paths: canceled ? [] : filePaths };
    },
    'host.choosePath': async ({ name }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), basename(name)),
      });
      return { path: canceled || filePath === '' ? null : filePath };
    },
    'host.reveal': ({ path }) => {
      if (!existsSync(path)) throw new ArchiveError('not-found', `文件已不在原处：${path}`, { path });
      shell.showItemInFolder(path);
      return null;
    },
    'host.setMenu': ({ entries }) => {
      const choose = (id: string) => tellWindow(window, { kind: 'command', id });
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(entries, choose, process.platform)));
      return null;
    },
    'host.fullScreen': ({ on }) => {
      const isWanted = on ?? !window.isFullScreen();
      window.setFullScreen(isWanted);
      return { on: isWanted };
    },
    'host.copy': ({ text }) => {
      clipboard.writeText(text);
      return null;
    },
  };
}
