import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browserOpener, openBrowser } from './open-browser.ts';

const url = 'http://127.0.0.1:4000/#b=SECRET-CODE';

it('hands the code over in a file of this user, never on the command line, and takes the file away', async () => {
  const started: string[][] = [];
  const browser = await openBrowser(
    url,
    (program, args) => {
      started.push([program, ...args]);
      return Promise.resolve(true);
    },
    { program: 'open-it', args: ['--new'] },
  );
  expect(browser.opened).toBe(true);
  const [program, option, file = ''] = started[0] ?? [];
  expect([program, option]).toEqual(['open-it', '--new']);
  expect(started.flat().join(' ')).not.toContain('SECRET');
  expect(await readFile(file, 'utf8')).toContain(`0;url=${url}`);
  if (process.platform !== 'win32') {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
  }
  await browser.cleanUp();
  expect(existsSync(dirname(file))).toBe(false);
});

it('leaves no file behind when the browser does not start', async () => {
  let file = '';
  const browser = await openBrowser(
    url,
    (_program, args) => {
      file = args.at(-1) ?? '';
      return Promise.resolve(false);
    },
    { program: 'open-it', args: [] },
  );
  expect(browser.opened).toBe(false);
  expect(existsSync(dirname(file))).toBe(false);
});

it('knows how each system opens a browser, and that a machine without a screen does not', () => {
  expect(browserOpener('darwin', {})).toEqual({ program: 'open', args: [] });
  expect(browserOpener('win32', {})?.program).toBe('rundll32');
  expect(browserOpener('linux', { DISPLAY: ':0' })?.program).toBe('xdg-open');
  expect(
    browserOpener('linux', { WAYLAND_DISPLAY: 'wayland-0' })?.program,
  ).toBe('xdg-open');
  expect(browserOpener('linux', {})).toBeNull();
});
