import {
  app,
  dialog,
  ipcMain,
  Menu,
  session as sessions,
  shell,
  type BrowserWindow,
  type Session,
} from 'electron';
import type { HostEvent } from '../../core/contract.ts';
import type { AppFolders } from '../services/library-folder.ts';
import { programFiles } from '../services/program-files.ts';
import type { Services } from '../services/services.ts';
import type { StaticManifest } from '../services/static-manifest.ts';
import { servePage } from './app-protocol.ts';
import { flushPage } from './flush-page.ts';
import { forwardEvents, registerIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { openExternal } from './open-external.ts';
import { denyPermissions } from './permissions.ts';
import { saveExport } from './save-export.ts';
import { openWindow } from './window.ts';

/** The running program: one window over the services. */
export interface DesktopProgram {
  /** Opens the window, or brings the open one to the front. */
  showWindow(): void;
}

/** A session that keeps nothing on the disk: everything worth keeping is in the library. */
function prepareSession(
  manifest: StaticManifest,
  inspectable: boolean,
): Session {
  const session = sessions.fromPartition('collate');
  denyPermissions(session);
  servePage(session, manifest, inspectable);
  return session;
}

/** Closing is put off once, until the page has saved its last words; then whatever was asked for goes on. */
function flushBeforeClose(window: BrowserWindow): void {
  let flushed = false;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', event => {
    if (flushed) return;
    event.preventDefault();
    void flushPage(ipcMain, window).then(() => {
      flushed = true;
      if (quitting) app.quit();
      else if (!window.isDestroyed()) window.close();
    });
  });
}

/** Builds window, menu and messages around the services. */
export function startDesktopProgram(
  services: Services,
  manifest: StaticManifest,
  folders: AppFolders,
): DesktopProgram {
  const inspectable = !app.isPackaged;
  const session = prepareSession(manifest, inspectable);
  let window: BrowserWindow | null = null;
  const currentWindow = (): BrowserWindow | null => window;

  function show(): BrowserWindow {
    if (window && !window.isDestroyed()) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return window;
    }
    window = openWindow({
      session,
      preload: programFiles.preload,
      stateFolder: folders.state,
      inspectable,
    });
    flushBeforeClose(window);
    return window;
  }

  registerIpc(ipcMain, {
    services,
    window: currentWindow,
    saveExport: raw =>
      saveExport(dialog, show(), raw, app.getPath('documents')),
    openExternal: raw => openExternal(dialog, shell, show(), raw),
  });
  forwardEvents(services, currentWindow);
  const template = menuTemplate({
    platform: process.platform,
    inspectable,
    choose: command => {
      const event: HostEvent = { type: 'command', command };
      show().webContents.send('event', event);
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  return { showWindow: () => void show() };
}
