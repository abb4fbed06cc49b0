import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import {
  preventable,
  standInWindow,
  strict,
  type Modelled,
  type StandInWindow,
} from './stand-in-window.fixture.ts';

/**
 * A small Electron for running the built program in Node. It models exactly what the program uses, typed by Electron's own
 * declarations, and throws on anything else. It shows what the program asks of Electron, not what Electron makes of it:
 * sandbox, content policy and dialogs need the real one.
 */

/** `on`, `once` and `off` of something, with the emitter behind them for the test. */
function events(): {
  emitter: EventEmitter;
  listen: { on: never; once: never; off: never };
} {
  const emitter = new EventEmitter();
  const listen = {
    on: emitter.on.bind(emitter) as never,
    once: emitter.once.bind(emitter) as never,
    off: emitter.off.bind(emitter) as never,
  };
  return { emitter, listen };
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** Everything that a test looks at and answers for. */
export interface StandIn {
  /** What the program sees when it imports `electron`. */
  readonly electron: object;
  /** In the order in which it happened. */
  readonly log: string[];
  readonly app: EventEmitter;
  readonly windows: StandInWindow[];
  readonly schemes: Electron.CustomScheme[];
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly ipc: EventEmitter;
  readonly partitions: string[];
  readonly session: {
    request: Handler | null;
    check: Handler | null;
    device: Handler | null;
    protocol: ((request: Request) => Response | Promise<Response>) | null;
    beforeRequest:
      | ((
          details: { url: string },
          callback: (answer: { cancel?: boolean }) => void,
        ) => void)
      | null;
    spelling: boolean;
    readonly emitter: EventEmitter;
  };
  menu: Electron.MenuItemConstructorOptions[];
  /** What the person answers to the next dialogs. */
  readonly answers: { message: number; save: string; folder: string };
  readonly shown: string[];
  readonly opened: string[];
}

function standInSession(standIn: StandIn): Electron.Session {
  const { session } = standIn;
  const model = {
    setPermissionRequestHandler: handler =>
      void (session.request = handler as unknown as Handler),
    setPermissionCheckHandler: handler =>
      void (session.check = handler as unknown as Handler),
    setDevicePermissionHandler: handler =>
      void (session.device = handler as unknown as Handler),
    setSpellCheckerEnabled: enabled => void (session.spelling = enabled),
    on: session.emitter.on.bind(session.emitter) as never,
    protocol: strict('protocol', {
      handle: (_scheme, handler) => void (session.protocol = handler as never),
    } satisfies Modelled<
      Electron.Protocol,
      'handle'
    >) as unknown as Electron.Protocol,
    webRequest: strict('webRequest', {
      onBeforeRequest: (listener: unknown) =>
        void (session.beforeRequest = listener as never),
    }) as unknown as Electron.WebRequest,
  } satisfies Modelled<
    Electron.Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'on'
    | 'protocol'
    | 'webRequest'
  >;
  return strict('session', model) as unknown as Electron.Session;
}

function standInApp(standIn: StandIn, folder: string): object {
  const { log, app } = standIn;
  return strict('app', {
    isPackaged: true,
    enableSandbox: () => void log.push('sandbox'),
    setName: () => undefined,
    setPath: (name: string) => void log.push(`path ${name}`),
    getPath: () => folder,
    on: app.on.bind(app) as never,
    requestSingleInstanceLock: () => true,
    whenReady() {
      log.push('ready');
      return Promise.resolve();
    },
    quit() {
      app.emit('before-quit', preventable({}));
      for (const { window, destroyed } of standIn.windows)
        if (!destroyed) window.close();
      if (standIn.windows.some(({ destroyed }) => !destroyed)) return;
      const event = preventable({});
      app.emit('will-quit', event);
      if (!event.prevented) log.push('quit');
    },
    exit: code => void log.push(`exit ${String(code)}`),
  } satisfies Modelled<
    Electron.App,
    | 'isPackaged'
    | 'enableSandbox'
    | 'setName'
    | 'setPath'
    | 'getPath'
    | 'on'
    | 'requestSingleInstanceLock'
    | 'whenReady'
    | 'quit'
    | 'exit'
  >);
}

function standInDialog({ answers, shown }: StandIn): object {
  return strict('dialog', {
    showErrorBox: (title: string, text: string) =>
      void shown.push(`${title}: ${text}`),
    showMessageBox(...args: unknown[]) {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      shown.push(`${options.message} ${options.detail ?? ''}`);
      return Promise.resolve({
        response: answers.message,
        checkboxChecked: false,
      });
    },
    showSaveDialog(...args: unknown[]) {
      shown.push((args.at(-1) as Electron.SaveDialogOptions).defaultPath ?? '');
      return Promise.resolve({
        canceled: answers.save === '',
        filePath: answers.save,
      });
    },
    showOpenDialog(...args: unknown[]) {
      shown.push((args.at(-1) as Electron.OpenDialogOptions).title ?? '');
      return Promise.resolve({
        canceled: answers.folder === '',
        filePaths: answers.folder === '' ? [] : [answers.folder],
      });
    },
  } satisfies Record<
    keyof Modelled<
      Electron.Dialog,
      'showErrorBox' | 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog'
    >,
    unknown
  >);
}

/** @param folder what every path of the system is, documents among them */
export function createStandIn(folder: string): StandIn {
  const handlers = new Map<string, Handler>();
  const ipc = events();
  const standIn: StandIn = {
    electron: {},
    log: [],
    app: new EventEmitter(),
    windows: [],
    schemes: [],
    handlers,
    ipc: ipc.emitter,
    partitions: [],
    session: {
      request: null,
      check: null,
      device: null,
      protocol: null,
      beforeRequest: null,
      spelling: true,
      emitter: new EventEmitter(),
    },
    menu: [],
    answers: { message: 0, save: '', folder: '' },
    shown: [],
    opened: [],
  };
  const session = standInSession(standIn);
  const display = {
    id: 1,
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  } as Electron.Display;
  function BrowserWindow(
    settings: Electron.BrowserWindowConstructorOptions,
  ): Electron.BrowserWindow {
    const window = standInWindow(settings, standIn.windows.length + 1);
    standIn.windows.push(window);
    standIn.app.emit('web-contents-created', {}, window.webContents);
    return window.window;
  }
  Object.assign(standIn.electron, {
    app: standInApp(standIn, folder),
    BrowserWindow,
    dialog: standInDialog(standIn),
    ipcMain: strict('ipcMain', {
      ...ipc.listen,
      handle: (channel: string, handler: Handler) =>
        void handlers.set(channel, handler),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
        template,
      setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) =>
        void (standIn.menu = menu),
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
        standIn.log.push('schemes');
        standIn.schemes.push(...schemes);
      },
    }),
    screen: strict('screen', {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
    } satisfies Modelled<
      Electron.Screen,
      'getPrimaryDisplay' | 'getAllDisplays'
    >),
    session: strict('session', {
      fromPartition(name: string) {
        standIn.partitions.push(name);
        return session;
      },
    } satisfies Modelled<typeof Electron.session, 'fromPartition'>),
    shell: strict('shell', {
      openExternal(address: string) {
        standIn.opened.push(address);
        return Promise.resolve();
      },
    } satisfies Modelled<Electron.Shell, 'openExternal'>),
  });
  return standIn;
}
