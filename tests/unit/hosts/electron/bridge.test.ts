import { beforeEach, describe, expect, it, vi } from 'vitest';

const ipcMain = vi.hoisted(() => ({ handle: vi.fn() }));
vi.mock('electron', () => ({ ipcMain }));

import { answerWindow, tellWindow } from '../../../../main/hosts/electron/bridge.ts';

const mainFrame = { url: 'app://xunyue/#/read/a' };
const window = { isDestroyed: () => false, webContents: { mainFrame, send: vi.fn() } };
const ask = vi.fn(async () => 'answered');
const send = async (event: object): Promise<string> => ipcMain.handle.mock.lastCall?.[1](event, '{}');

beforeEach(() => {
  vi.clearAllMocks();
  mainFrame.url = 'app://xunyue/#/read/a';
  answerWindow(window as never, ask);
});

describe('the bridge', () => {
  it('answers the main frame of the window', async () => {
    expect(await send({ senderFrame: mainFrame })).toBe('answered');
    expect(ask).toHaveBeenCalledWith('{}');
  });

  it.each([
    ['another frame on the same page', { senderFrame: { url: 'app://xunyue/' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('refuses %s', async (_, event) => {
    expect(JSON.parse(await send(event))).toMatchObject({ ok: false, error: { code: 'not-trusted' } });
    expect(ask).not.toHaveBeenCalled();
  });

  it.each(['https://example.com/', 'app://xunyue.evil/', 'https://x/app://xunyue/', 'about:blank', ''])(
    'refuses its own frame once it stands on %s',
    async (url) => {
      mainFrame.url = url;
      expect(JSON.parse(await send({ senderFrame: mainFrame }))).toMatchObject({ error: { code: 'not-trusted' } });
    },
  );

  it('tells events as one string, and nobody when there is no window', () => {
    tellWindow(window as never, { kind: 'library-changed' });
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('archive:event', '{"kind":"library-changed"}');
    tellWindow(null, { kind: 'library-changed' });
    tellWindow({ ...window, isDestroyed: () => true } as never, { kind: 'library-changed' });
    expect(window.webContents.send).toHaveBeenCalledTimes(1);
  });
});
