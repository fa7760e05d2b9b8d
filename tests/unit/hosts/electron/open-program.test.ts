import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  commandLine: { appendSwitch: vi.fn() },
  session: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
    protocol: { handle: vi.fn() },
  },
  fromPartition: vi.fn(),
  registerSchemesAsPrivileged: vi.fn(),
  handle: vi.fn(),
  openWindow: vi.fn(),
  held: { app: {} as Record<string, unknown> },
}));
vi.mock('electron', () => ({
  app: new Proxy({}, { get: (_, name) => Reflect.get(electron.held.app, name) }),
  session: { fromPartition: electron.fromPartition },
  protocol: { registerSchemesAsPrivileged: electron.registerSchemesAsPrivileged },
  ipcMain: { handle: electron.handle },
  clipboard: {},
  dialog: {},
  Menu: {},
  shell: {},
  BrowserWindow: class {},
  screen: {},
}));
vi.mock('../../../../main/hosts/electron/window.ts', () => ({ openWindow: electron.openWindow }));

import { openProgram } from '../../../../main/hosts/electron/open-program.ts';

const files = {
  root: '/program',
  rendererDir: '/program/dist/renderer',
  resourcesDir: '/program/resources',
  threadEntry: pathToFileURL(join(import.meta.dirname, '../../worker/stand-in-thread.ts')),
  version: '1',
};

type FakeApp = EventEmitter & Record<'quit' | 'enableSandbox' | 'setPath' | 'setName', ReturnType<typeof vi.fn>>;

function fakeApp(isFirst: boolean): FakeApp {
  return Object.assign(new EventEmitter(), {
    quit: vi.fn(),
    enableSandbox: vi.fn(),
    setPath: vi.fn(),
    setName: vi.fn(),
    getPath: () => tmpdir(),
    requestSingleInstanceLock: () => isFirst,
    whenReady: async () => undefined,
    commandLine: electron.commandLine,
    isPackaged: true,
  });
}

function begin(isFirst = true) {
  const app = fakeApp(isFirst);
  electron.held.app = app as never;
  const mainFrame = { url: 'app://xunyue/' };
  const window = {
    isMinimized: () => true,
    restore: vi.fn(),
    focus: vi.fn(),
    isDestroyed: () => false,
    webContents: { mainFrame, send: vi.fn() },
  };
  electron.openWindow.mockReturnValue(window);
  electron.fromPartition.mockReturnValue(electron.session);
  const dataDir = mkdtempSync(join(tmpdir(), 'program-'));
  openProgram(['--data', dataDir], files);
  return { app, window, mainFrame, dataDir };
}

/** Quits as Electron does, and waits until the program lets it. */
async function quit(app: FakeApp): Promise<void> {
  const event = { preventDefault: vi.fn() };
  app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalled(), PATIENCE);
  const second = { preventDefault: vi.fn() };
  app.emit('will-quit', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
}

beforeEach(() => vi.clearAllMocks());

/** A machine busy with other tests takes its time. */
const PATIENCE = { timeout: 15_000 };

describe('the life of the program', () => {
  it('locks everything before the first window', async () => {
    const { app, dataDir } = begin();
    expect(app.enableSandbox).toHaveBeenCalled();
    expect(app.setPath).toHaveBeenCalledWith('userData', join(dataDir, 'window'));
    expect(electron.registerSchemesAsPrivileged).toHaveBeenCalled();
    expect(electron.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    await vi.waitFor(() => expect(electron.openWindow).toHaveBeenCalled(), PATIENCE);
    const [locked] = electron.session.webRequest.onBeforeRequest.mock.invocationCallOrder;
    const [opened] = electron.openWindow.mock.invocationCallOrder;
    expect(locked).toBeLessThan(opened ?? 0);
    await quit(app);
  });

  it('answers the window through the engine', async () => {
    const { app, mainFrame } = begin();
    await vi.waitFor(() => expect(electron.handle).toHaveBeenCalled(), PATIENCE);
    const answer = electron.handle.mock.lastCall?.[1];
    const reply = await answer({ senderFrame: mainFrame }, '{"call":"library.list","args":{}}');
    expect(JSON.parse(reply)).toMatchObject({ ok: true, value: { mode: 'reader' } });
    expect(JSON.parse(await answer({ senderFrame: null }, '{}'))).toMatchObject({ error: { code: 'not-trusted' } });
    await quit(app);
  });

  it('brings the first window to the front when it is started again', async () => {
    const { app, window } = begin();
    await vi.waitFor(() => expect(electron.openWindow).toHaveBeenCalled(), PATIENCE);
    app.emit('second-instance');
    expect(window.restore).toHaveBeenCalled();
    expect(window.focus).toHaveBeenCalled();
    await quit(app);
  });

  it('leaves at once when it is not the first', () => {
    const { app } = begin(false);
    expect(app.quit).toHaveBeenCalled();
    expect(app.enableSandbox).not.toHaveBeenCalled();
    expect(electron.openWindow).not.toHaveBeenCalled();
  });
});
