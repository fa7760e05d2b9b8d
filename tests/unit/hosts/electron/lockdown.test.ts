import { beforeEach, describe, expect, it, vi } from 'vitest';

const { app, fromPartition, session } = vi.hoisted(() => ({
  app: { isPackaged: true },
  fromPartition: vi.fn(),
  session: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
  },
}));
vi.mock('electron', () => ({ app, session: { fromPartition } }));

import { EventEmitter } from 'node:events';
import { lockDownContents, lockDownSession } from '../../../../main/hosts/electron/lockdown.ts';

beforeEach(() => {
  vi.clearAllMocks();
  app.isPackaged = true;
  fromPartition.mockReturnValue(session);
  lockDownSession();
});

describe('the session', () => {
  it('lives in memory', () => {
    const [name] = fromPartition.mock.lastCall ?? [];
    expect(name).not.toMatch(/^persist:/);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'unknown'])(
    'refuses the permission %s, asked or checked',
    (permission) => {
      const answer = vi.fn();
      session.setPermissionRequestHandler.mock.lastCall?.[0]({}, permission, answer, {});
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(session.setPermissionCheckHandler.mock.lastCall?.[0](null, permission)).toBe(false);
      expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({ deviceType: 'usb' })).toBe(false);
    },
  );

  const isCancelled = (url: string): boolean => {
    const answer = vi.fn();
    session.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, answer);
    return answer.mock.lastCall?.[0].cancel;
  };

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost:1/',
    'file:///etc/passwd',
    'app://xunyue.example/',
    'app://user@xunyue/',
    'app://other/app://xunyue/',
    'devtools://devtools/x.js',
    'nonsense',
  ])('loads nothing from %s', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  it('loads the program’s own pages, and the developer tools in the repository only', () => {
    expect(isCancelled('app://xunyue/assets/a.js')).toBe(false);
    app.isPackaged = false;
    expect(isCancelled('devtools://devtools/x.js')).toBe(false);
    expect(isCancelled('https://example.com/devtools:')).toBe(true);
  });

  it('asks every request, not a list of addresses', () => {
    expect(session.webRequest.onBeforeRequest.mock.lastCall).toHaveLength(1);
  });

  it('has no spell checker and saves no download', () => {
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
    const event = { preventDefault: vi.fn() };
    const [name, listener] = session.on.mock.lastCall ?? [];
    expect(name).toBe('will-download');
    listener(event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});

describe('a page', () => {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  beforeEach(() => {
    contents.removeAllListeners();
    lockDownContents(contents as never);
  });

  const isRefused = (name: string, details: object): boolean => {
    const event = { preventDefault: vi.fn(), ...details };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  };

  it.each(['https://example.com/', 'file:///etc/passwd', 'app://xunyue.evil/', 'data:text/html,x', 'app:xunyue'])(
    'cannot go to %s',
    (url) => {
      expect(isRefused('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    },
  );

  it('can load itself anew, but not in a frame', () => {
    expect(isRefused('will-frame-navigate', { url: 'app://xunyue/', isMainFrame: true })).toBe(false);
    expect(isRefused('will-frame-navigate', { url: 'app://xunyue/', isMainFrame: false })).toBe(true);
  });

  it('cannot be redirected, hold a guest or open a window', () => {
    expect(isRefused('will-redirect', {})).toBe(true);
    expect(isRefused('will-attach-webview', {})).toBe(true);
    expect(contents.setWindowOpenHandler.mock.lastCall?.[0]({ url: 'app://xunyue/' })).toEqual({ action: 'deny' });
  });
});
