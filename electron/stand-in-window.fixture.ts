import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** The part of an Electron object that the stand-in models. */
export type Modelled<T, K extends keyof T> = Pick<T, K>;

/** Throws on whatever is not modelled, so that the program cannot quietly come to rely on it. */
export function strict<T extends object>(name: string, model: T): T {
  return new Proxy(model, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key === 'then' || key in target)
        return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`The stand-in has no ${name}.${key}.`);
    },
  });
}

/** An event that can be prevented. */
export function preventable<T extends object>(
  more: T,
): T & { prevented: boolean; preventDefault(): void } {
  return {
    ...more,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

interface Frame {
  origin: string;
}

/** A window of the stand-in, with what the program did to it. */
export interface StandInWindow {
  readonly settings: Electron.BrowserWindowConstructorOptions;
  readonly emitter: EventEmitter;
  readonly contents: EventEmitter;
  readonly mainFrame: Frame;
  readonly window: Electron.BrowserWindow;
  readonly webContents: Electron.WebContents;
  readonly sent: { channel: string; value: unknown }[];
  readonly log: string[];
  openHandler: ((details: { url: string }) => { action: string }) | null;
  destroyed: boolean;
}

function standInContents(
  state: Omit<StandInWindow, 'webContents' | 'window'>,
  id: number,
): Electron.WebContents {
  const model = {
    id,
    mainFrame: state.mainFrame as unknown as Electron.WebFrameMain,
    on: state.contents.on.bind(state.contents) as never,
    setWindowOpenHandler(handler) {
      state.openHandler = handler as unknown as StandInWindow['openHandler'];
    },
    send(channel, value: unknown) {
      state.sent.push({ channel, value });
    },
    isCrashed: () => false,
  } satisfies Modelled<
    Electron.WebContents,
    'id' | 'mainFrame' | 'on' | 'setWindowOpenHandler' | 'send' | 'isCrashed'
  >;
  return strict('webContents', model) as unknown as Electron.WebContents;
}

/** A window that remembers what was done to it. */
export function standInWindow(
  settings: Electron.BrowserWindowConstructorOptions,
  id: number,
): StandInWindow {
  const emitter = new EventEmitter();
  const log: string[] = [];
  const state: Omit<StandInWindow, 'webContents' | 'window'> = {
    settings,
    emitter,
    contents: new EventEmitter(),
    mainFrame: { origin: 'app://collate' },
    sent: [],
    log,
    openHandler: null,
    destroyed: false,
  };
  const whole = state as StandInWindow;
  const model = {
    webContents: standInContents(whole, id),
    on: emitter.on.bind(emitter) as never,
    once: emitter.once.bind(emitter) as never,
    loadURL(url) {
      log.push(`load ${url}`);
      return Promise.resolve();
    },
    show: () => void log.push('show'),
    focus: () => void log.push('focus'),
    restore: () => void log.push('restore'),
    maximize: () => void log.push('maximize'),
    isMinimized: () => false,
    isMaximized: () => false,
    isDestroyed: () => whole.destroyed,
    getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
    close() {
      const event = preventable({});
      emitter.emit('close', event);
      if (event.prevented) return;
      whole.destroyed = true;
      emitter.emit('closed');
    },
  } satisfies Modelled<
    Electron.BrowserWindow,
    | 'webContents'
    | 'on'
    | 'once'
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'isMinimized'
    | 'isMaximized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'close'
  >;
  return Object.assign(whole, {
    webContents: model.webContents,
    window: strict('BrowserWindow', model) as unknown as Electron.BrowserWindow,
  });
}
