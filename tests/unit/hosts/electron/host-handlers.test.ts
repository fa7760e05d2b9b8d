import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: { getPath: () => '/documents' },
  clipboard: { writeText: vi.fn() },
  dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn(() => 'menu') },
  shell: { showItemInFolder: vi.fn() },
  ipcMain: { handle: vi.fn() },
}));
vi.mock('electron', () => electron);

import { join } from 'node:path';
import { electronHandlers } from '../../../../main/hosts/electron/host-handlers.ts';

const window = { isFullScreen: vi.fn(() => false), setFullScreen: vi.fn() };
const handlers = electronHandlers(window as never);
beforeEach(() => vi.clearAllMocks());

describe('what the window may ask of Electron', () => {
  it('chooses files or a folder, none when cancelled', async () => {
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/a', '/b'] });
    expect(await handlers['host.chooseFiles']({ folder: false })).toEqual({ paths: ['/a', '/b'] });
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await handlers['host.chooseFiles']({ folder: true })).toEqual({ paths: [] });
    expect(electron.dialog.showOpenDialog.mock.lastCall?.[1]).toEqual({ properties: ['openDirectory'] });
  });

  it('proposes a name, never a path of the window’s choosing', async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/documents/a.md' });
    expect(await handlers['host.choosePath']({ name: '../../etc/a.md' })).toEqual({ path: '/documents/a.md' });
    expect(electron.dialog.showSaveDialog.mock.lastCall?.[1]).toEqual({ defaultPath: join('/documents', 'a.md') });
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await handlers['host.choosePath']({ name: 'a.md' })).toEqual({ path: null });
  });

  it('shows a file in its folder and never opens it', () => {
    expect(() => handlers['host.reveal']({ path: '/no/such/file' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    handlers['host.reveal']({ path: import.meta.filename });
    expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(import.meta.filename);
  });

  it('switches full screen, the other way when nothing is said', async () => {
    expect(await handlers['host.fullScreen']({})).toEqual({ on: true });
    window.isFullScreen.mockReturnValueOnce(true);
    expect(await handlers['host.fullScreen']({})).toEqual({ on: false });
    expect(await handlers['host.fullScreen']({ on: true })).toEqual({ on: true });
    expect(window.setFullScreen.mock.calls).toEqual([[true], [false], [true]]);
  });

  it('copies and sets the menu', () => {
    handlers['host.copy']({ text: '引文' });
    expect(electron.clipboard.writeText).toHaveBeenCalledExactlyOnceWith('引文');
    handlers['host.setMenu']({ entries: [] });
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledExactlyOnceWith('menu');
  });
});
