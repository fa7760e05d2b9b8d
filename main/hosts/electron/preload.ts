/** The one object the window gets: bundled to a single CommonJS file, which is all a sandboxed preload may be. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../contract/messages.ts';
import { ASK_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const archive: Bridge = {
  ask: (message) => ipcRenderer.invoke(ASK_CHANNEL, message),
  onEvent: (listener) => {
    const hear = (_: unknown, event: unknown) => {
      if (typeof event === 'string') listener(event);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, hear);
    };
  },
};

contextBridge.exposeInMainWorld('archive', Object.freeze(archive));
