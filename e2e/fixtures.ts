import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  test as base,
  expect,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { CollatePage } from './collate-page.ts';
import { startCollate, type CollateServer } from './collate-server.ts';
import { findElectron } from './electron-binary.ts';

/** The app under test: a page model, and the program behind it that can be stopped, killed and started again. */
export interface CollateApp extends CollatePage {
  readonly dataFolder: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Starts it on the same folder and opens the page anew. */
  start(): Promise<void>;
  /** Another address of the running program, for a second window; not in Electron. */
  freshUrl(): Promise<string>;
}

interface Fixtures {
  readonly hasShell: undefined;
  readonly dataFolder: string;
  readonly app: CollateApp;
  readonly staysHere: undefined;
}

const project = fileURLToPath(new URL('..', import.meta.url));

export const test = base.extend<Fixtures>({
  /** First of all, so that no browser is started for journeys that cannot run. */
  hasShell: [
    async ({}, use, info) => {
      base.skip(
        info.project.name === 'electron' && findElectron() === null,
        'Electron’s binary is not on this machine, so the desktop shell cannot be started here.',
      );
      await use(undefined);
    },
    { auto: true },
  ],

  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  /** Every request of every page is looked at: one that leaves this machine fails the test. */
  staysHere: [
    async ({ context }, use) => {
      const foreign: string[] = [];
      context.on('request', request => {
        const { protocol, hostname } = new URL(request.url());
        const inside =
          ['blob:', 'data:', 'app:'].includes(protocol) ||
          hostname === '127.0.0.1';
        if (!inside) foreign.push(request.url());
      });
      await use(undefined);
      expect(foreign, 'requests that left the loopback address').toEqual([]);
    },
    { auto: true },
  ],

  app: async ({ page, dataFolder }, use, info) => {
    if (info.project.name === 'electron') await useElectron(dataFolder, use);
    else await useBrowser(page, dataFolder, use);
  },
});

export { expect };

async function useBrowser(
  page: Page,
  dataFolder: string,
  use: (app: CollateApp) => Promise<void>,
): Promise<void> {
  let server: CollateServer | null = null;
  const running = () => {
    if (server === null) throw new Error('Collate is not running');
    return server;
  };
  const model = new CollatePage(page);
  const app = Object.assign(model, {
    dataFolder,
    stop: () => running().stop(),
    kill: () => running().kill(),
    freshUrl: () => running().freshUrl(),
    start: async () => {
      server = await startCollate(dataFolder);
      await page.goto('about:blank');
      await page.goto(server.url);
      await model.ready();
    },
  });
  await app.start();
  await use(app);
  await page.close();
  await running().stop();
}

async function useElectron(
  dataFolder: string,
  use: (app: CollateApp) => Promise<void>,
): Promise<void> {
  const executablePath = findElectron();
  let electron: ElectronApplication | null = null;
  const launch = async () => {
    electron = await _electron.launch({
      executablePath: executablePath ?? '',
      args: [project, `--data-dir=${dataFolder}`],
    });
    return electron.firstWindow();
  };
  const close = async () => electron?.close();
  const model = new CollatePage(await launch());
  const app = Object.assign(model, {
    dataFolder,
    stop: close,
    kill: async () => {
      electron?.process().kill('SIGKILL');
    },
    freshUrl: () =>
      Promise.reject(new Error('the desktop program has no address')),
    start: async () => {
      model.page = await launch();
      await model.ready();
    },
  });
  await model.ready();
  await use(app);
  await close();
}
