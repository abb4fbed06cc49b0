import type { BrowserWindow, IpcMain, IpcMainEvent } from 'electron';
import { isFromPage } from './ipc.ts';

/** The longest that closing waits for the last words to be saved, in milliseconds. */
export const flushLimit = 5000;

/**
 * Asks the page to save what it has not saved yet, and waits until it has or the limit is over. A page that is not there
 * any more has nothing to save.
 */
export function flushPage(
  ipcMain: Pick<IpcMain, 'on' | 'off'>,
  window: BrowserWindow,
  limit = flushLimit,
): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed())
    return Promise.resolve();
  return new Promise(resolve => {
    function done(): void {
      clearTimeout(timer);
      ipcMain.off('flushed', heard);
      resolve();
    }
    function heard(event: IpcMainEvent): void {
      if (isFromPage(event, window)) done();
    }
    const timer = setTimeout(done, limit);
    ipcMain.on('flushed', heard);
    window.webContents.send('before-close');
  });
}
