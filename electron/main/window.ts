import {
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type Session,
} from 'electron';
import { pageAddress } from './app-protocol.ts';
import { confineToPage } from './navigation.ts';
import {
  placeWindow,
  readWindowState,
  writeWindowState,
  type WindowState,
} from './window-state.ts';

/** What a window needs from the program. */
export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  /** Folder where the window's place is remembered. */
  readonly stateFolder: string;
  /** True while developing: the developer tools can be opened. */
  readonly inspectable: boolean;
}

/** Every setting of the window, also those that Electron would choose by itself today. */
export function windowSettings(
  options: Pick<WindowOptions, 'session' | 'preload' | 'inspectable'>,
  place: WindowState,
): BrowserWindowConstructorOptions {
  return {
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: 360,
    minHeight: 400,
    show: false,
    title: 'Collate',
    backgroundColor: '#F2F4F3',
    autoHideMenuBar: false,
    webPreferences: {
      preload: options.preload,
      session: options.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: options.inspectable,
    },
  };
}

function primaryFirst(): readonly Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(display => display.workArea);
}

/** Opens the window where it last stood and shows it once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const place = placeWindow(
    readWindowState(options.stateFolder),
    primaryFirst(),
  );
  const window = new BrowserWindow(windowSettings(options, place));
  if (place.maximised) window.maximize();
  confineToPage(window.webContents);
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    void writeWindowState(options.stateFolder, {
      ...window.getNormalBounds(),
      maximised: window.isMaximized(),
    });
  });
  void window.loadURL(pageAddress);
  return window;
}
