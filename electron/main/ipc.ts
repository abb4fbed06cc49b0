import type {
  BrowserWindow,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
} from 'electron';
import type { Reply, SaveOutcome } from '../../core/contract.ts';
import { createAnswerCall } from '../services/answer-call.ts';
import type { Services } from '../services/services.ts';
import { pageOrigin } from './app-protocol.ts';

/** What pages can ask of the program around them. */
export interface IpcOptions {
  readonly services: Services;
  /** The window, or null while there is none. */
  readonly window: () => BrowserWindow | null;
  readonly saveExport: (raw: unknown) => Promise<Reply<SaveOutcome>>;
  readonly openExternal: (raw: unknown) => Promise<boolean>;
}

const refused: Reply<never> = {
  ok: false,
  code: 'unauthorised',
  message: 'Collate refused a request that did not come from its own page.',
};

/** Names a window towards the services. */
export function windowOrigin(window: BrowserWindow): string {
  return `window-${String(window.webContents.id)}`;
}

/** True when a message comes from the page in the window itself: not from a frame in it, another window or another site. */
export function isFromPage(
  event: Pick<IpcMainInvokeEvent | IpcMainEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | null,
): window is BrowserWindow {
  return (
    window !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    event.senderFrame !== null &&
    event.senderFrame === window.webContents.mainFrame &&
    event.senderFrame.origin === pageOrigin
  );
}

/** Opens the three doors between page and program. Each looks at who knocks first. */
export function registerIpc(ipcMain: IpcMain, options: IpcOptions): void {
  const answer = createAnswerCall(options.services);
  ipcMain.handle('rpc', (event, text: unknown) => {
    const window = options.window();
    return isFromPage(event, window) && typeof text === 'string'
      ? answer(text, windowOrigin(window))
      : refused;
  });
  ipcMain.handle('save-export', (event, raw: unknown) =>
    isFromPage(event, options.window()) ? options.saveExport(raw) : refused,
  );
  ipcMain.handle('open-external', (event, raw: unknown) =>
    isFromPage(event, options.window()) ? options.openExternal(raw) : false,
  );
}

/** Passes news of the services on to the window, except what the window did itself. */
export function forwardEvents(
  services: Services,
  currentWindow: () => BrowserWindow | null,
): () => void {
  return services.subscribe(event => {
    const window = currentWindow();
    if (!window || window.isDestroyed()) return;
    if ('origin' in event && event.origin === windowOrigin(window)) return;
    window.webContents.send('event', event);
  });
}
