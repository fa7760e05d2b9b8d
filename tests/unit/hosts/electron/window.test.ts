import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const { BrowserWindow, made } = vi.hoisted(() => {
  const made: { options: Record<string, unknown>; window: unknown }[] = [];
  return { made, BrowserWindow: vi.fn() };
});
vi.mock('electron', () => ({
  app: { isPackaged: true },
  BrowserWindow,
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
}));

import { openWindow } from '../../../../main/hosts/electron/window.ts';
import {
  fitToDisplays,
  keepBounds,
  readBounds,
  windowStateFolder,
} from '../../../../main/hosts/electron/window-state.ts';

BrowserWindow.mockImplementation(function (this: unknown, options: Record<string, unknown>) {
  const window = Object.assign(new EventEmitter(), {
    loadURL: vi.fn(async () => undefined),
    maximize: vi.fn(),
    show: vi.fn(),
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 700 }),
  });
  made.push({ options, window });
  return window;
});

const folder = () => mkdtempSync(join(tmpdir(), 'state-'));
const files = {
  root: '/program',
  rendererDir: '/program/dist/renderer',
  resourcesDir: '/program/resources',
  threadEntry: new URL('file:///program/dist/main/thread.js'),
  version: '1',
};
const display = { x: 0, y: 0, width: 1366, height: 728 };
const place = { x: 50, y: 60, width: 1000, height: 700, isMaximised: false };

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    openWindow({} as never, files, folder());
    expect(made.at(-1)?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      preload: join('/program', 'dist', 'main', 'preload.cjs'),
    });
  });

  it('loads the program’s own page and keeps its place when it closes', () => {
    const stateDir = folder();
    const window = openWindow({} as never, files, stateDir);
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://xunyue/');
    window.emit('close');
    expect(readBounds(stateDir)).toEqual({ x: 10, y: 20, width: 900, height: 700, isMaximised: false });
  });
});

describe('the remembered place', () => {
  it('comes back as it was kept, in one piece', () => {
    const dir = folder();
    keepBounds(dir, place);
    expect(readBounds(dir)).toEqual(place);
    expect(existsSync(join(dir, 'window.json.new'))).toBe(false);
    expect(JSON.parse(readFileSync(join(dir, 'window.json'), 'utf8'))).toEqual(place);
  });

  it.each(['', '{', 'null', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":9e9,"isMaximised":false}'])(
    'is not believed when it reads %s',
    (text) => {
      const dir = folder();
      writeFileSync(join(dir, 'window.json'), text);
      expect(readBounds(dir)).toBeNull();
    },
  );

  it('is taken when it can be seen', () => {
    expect(fitToDisplays(place, [display])).toEqual(place);
    expect(fitToDisplays({ ...place, x: 1500 }, [display, { ...display, x: 1366 }])).toMatchObject({ x: 1500 });
  });

  it.each([
    ['on a screen that is gone', { ...place, x: 3000 }],
    ['left of everything', { ...place, x: -990 }],
    ['with its title bar above the screen', { ...place, y: -30 }],
    ['below the screen', { ...place, y: 700 }],
  ])('is not taken %s', (_, lost) => {
    const fitted = fitToDisplays(lost, [display]);
    expect(fitted).not.toHaveProperty('x');
    expect(fitted).toMatchObject({ width: 1000, height: 700 });
  });

  it('has a size that fits a small screen when nothing is known', () => {
    expect(fitToDisplays(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
      isMaximised: false,
    });
  });

  it('lies in the data folder, or beside it where that cannot be made', () => {
    const dir = folder();
    expect(windowStateFolder(dir)).toBe(join(dir, 'window'));
    writeFileSync(join(dir, 'file'), '');
    expect(windowStateFolder(join(dir, 'file'))).toContain(tmpdir());
  });
});
