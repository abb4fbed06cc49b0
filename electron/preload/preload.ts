import { contextBridge, ipcRenderer } from 'electron';
import type { Host, HostEvent } from '../../core/contract.ts';

const flushes = new Set<() => Promise<void>>();
ipcRenderer.on('before-close', () => {
  const saves = [...flushes].map(flush => flush());
  void Promise.allSettled(saves).then(() => ipcRenderer.send('flushed'));
});

/** All that a page of the desktop program can reach: text and plain data go out and come back, nothing of Electron. */
const host: Host = {
  invoke: (channel, input) =>
    ipcRenderer.invoke(
      'rpc',
      JSON.stringify({ v: 1, channel, input, origin: '' }),
    ),
  subscribe(listener) {
    const heard = (_: unknown, event: HostEvent): void => listener(event);
    ipcRenderer.on('event', heard);
    return () => void ipcRenderer.off('event', heard);
  },
  saveExport: result => ipcRenderer.invoke('save-export', result),
  asksBeforeOpening: true,
  openExternal: address => ipcRenderer.invoke('open-external', address),
  onBeforeClose(flush) {
    flushes.add(flush);
    return () => void flushes.delete(flush);
  },
};
contextBridge.exposeInMainWorld('collate', host);
