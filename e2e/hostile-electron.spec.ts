import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  expect,
  test,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { findElectron } from './electron-binary.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findElectron();

/** What only a real binary can show. Elsewhere the same settings are checked over a stand-in. */
test.describe('in the desktop program', () => {
  let folder: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeAll(async ({}, info) => {
    test.skip(info.project.name !== 'electron', 'this is about the shell');
    test.skip(
      executablePath === null,
      'Electron’s binary is not on this machine, so the desktop shell cannot be started here.',
    );
    folder = await mkdtemp(join(tmpdir(), 'collate-electron-'));
    program = await _electron.launch({
      executablePath: executablePath ?? '',
      args: [project, `--data-dir=${folder}`],
    });
    page = await program.firstWindow();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  test.afterAll(async () => {
    await program?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('the page has neither Node nor Electron within reach', async () => {
    const found = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'Buffer',
        'electron',
        'ipcRenderer',
      ].filter(name => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test('changing prototypes in the page does not reach the preload', async () => {
    const answer = await page.evaluate(async () => {
      Object.assign(Array.prototype, { map: () => ['changed'] });
      JSON.stringify = () => '{"v":1,"channel":"changed"}';
      const { collate } = globalThis as unknown as {
        collate: { invoke(channel: string, input: null): Promise<unknown> };
      };
      return collate.invoke('library.info', null);
    });
    expect(answer).toMatchObject({ ok: true });
    await page.reload();
  });

  test('the window runs in the sandbox of the system', async () => {
    const isSandboxed = await program.evaluate(({ app, webContents }) => {
      const [contents] = webContents.getAllWebContents();
      const own = contents?.getOSProcessId();
      return app
        .getAppMetrics()
        .some(({ pid, sandboxed }) => pid === own && sandboxed !== false);
    });
    expect(isSandboxed).toBe(true);
  });

  test('nothing that asks for a permission gets it', async () => {
    const refused = await page.evaluate(async () => {
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(
          name =>
            navigator.permissions
              .query({ name: name as PermissionName })
              .then(({ state }) => state),
        ),
      );
      return states;
    });
    expect(new Set(refused)).toEqual(new Set(['denied']));
  });

  test('nothing leads away from the page, embeds a view or opens a window', async () => {
    const home = page.url();
    await page.evaluate(() => {
      document.body.append(document.createElement('webview'));
      globalThis.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(page.url()).toBe(home);
    expect(program.windows()).toHaveLength(1);
  });

  test('no request leaves the program', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });
});
