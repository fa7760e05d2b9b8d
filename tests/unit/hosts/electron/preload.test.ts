import { expect, it, vi } from 'vitest';

const { contextBridge, ipcRenderer } = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => 'reply'), on: vi.fn(), removeListener: vi.fn() },
}));
vi.mock('electron', () => ({ contextBridge, ipcRenderer }));

it('gives the window one frozen object with two doors, and nothing of Electron', async () => {
  await import('../../../../main/hosts/electron/preload.ts');
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  const [name, archive] = contextBridge.exposeInMainWorld.mock.lastCall ?? [];
  expect(name).toBe('archive');
  expect(Object.isFrozen(archive)).toBe(true);
  expect(Object.keys(archive).sort()).toEqual(['ask', 'onEvent']);

  expect(await archive.ask('{}')).toBe('reply');
  expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('archive:ask', '{}');

  const heard: string[] = [];
  const stop = archive.onEvent((event: string) => heard.push(event));
  const [channel, hear] = ipcRenderer.on.mock.lastCall ?? [];
  hear({ sender: 'secret' }, '{"kind":"library-changed"}');
  hear({}, 42);
  expect(heard).toEqual(['{"kind":"library-changed"}']);
  stop();
  expect(ipcRenderer.removeListener).toHaveBeenCalledWith(channel, hear);
});
