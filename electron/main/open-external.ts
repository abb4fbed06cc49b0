import { join } from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { externalAddress } from '../services/external-address.ts';

/**
 * Opens an address in the person's browser or mail program, after they have seen all of it and agreed. The only place of
 * the program that hands anything to the system.
 */
export async function openExternal(
  dialog: Pick<Dialog, 'showMessageBox'>,
  shell: Pick<Shell, 'openExternal'>,
  window: BrowserWindow,
  raw: unknown,
): Promise<boolean> {
  const address = typeof raw === 'string' ? externalAddress(raw) : null;
  if (address === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside Collate?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}

/**
 * Shows the library in the system's file manager, with one of its files marked: nothing in it is opened or run.
 * @param folder of the open library; never from a page
 */
export function showLibraryFolder(
  shell: Pick<Shell, 'showItemInFolder'>,
  folder: string,
): Promise<boolean> {
  shell.showItemInFolder(join(folder, 'store.json'));
  return Promise.resolve(true);
}
