import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInstalled, isSupportedNode } from './bootstrap.mjs';
import { findElectron } from './electron-binary.mjs';
import { reasonNotToFetch, reasonNotToRun } from './start.mjs';

it.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['18.20.0', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s is supported: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});

it('knows from the two lists of npm whether anything has to be installed', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  expect(
    isInstalled(lockfile, {
      packages: { 'node_modules/a': { version: '1.0.0' } },
    }),
  ).toBe(true);
  expect(
    isInstalled(lockfile, {
      packages: { 'node_modules/a': { version: '1.0.1' } },
    }),
  ).toBe(false);
  expect(isInstalled(lockfile, { packages: {} })).toBe(false);
  expect(isInstalled(lockfile, {})).toBe(false);
});

it('finds Electron only when the binary is there, can be run and is of the right version', async () => {
  const root = await mkdtemp(join(tmpdir(), 'collate-electron-'));
  const folder = join(root, 'node_modules', 'electron');
  const surroundings = { platform: 'linux' as const, environment: {} };
  expect(findElectron(root, surroundings)).toBeNull();
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
  expect(findElectron(root, surroundings)).toBeNull();
  await writeFile(join(folder, 'dist', 'electron'), '', { mode: 0o755 });
  expect(findElectron(root, surroundings)).toBeNull();
  await writeFile(join(folder, 'dist', 'version'), '44.0.0');
  expect(findElectron(root, surroundings)).toBeNull();
  await writeFile(join(folder, 'dist', 'version'), 'v45.4.1\n');
  expect(findElectron(root, surroundings)).toBe(
    join(folder, 'dist', 'electron'),
  );
  expect(
    findElectron(root, { ...surroundings, platform: 'darwin' }),
  ).toBeNull();
  expect(
    findElectron(root, {
      ...surroundings,
      environment: { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') },
    }),
  ).toBeNull();
  await rm(root, { recursive: true, force: true });
});

it('does not fetch Electron where that cannot work or has just failed', () => {
  const here = { version: '22.12.0', environment: {}, failedRecently: false };
  expect(reasonNotToFetch(here)).toBeNull();
  expect(reasonNotToFetch({ ...here, environment: { CI: '1' } })).toContain(
    'CI',
  );
  expect(reasonNotToFetch({ ...here, version: '20.20.2' })).toContain('22.12');
  expect(reasonNotToFetch({ ...here, failedRecently: true })).toContain(
    'failed',
  );
});

it('does not run Electron without its sandbox or a screen', () => {
  const environment = { DISPLAY: ':0' };
  expect(reasonNotToRun({ platform: 'linux', uid: 0, environment })).toContain(
    'root',
  );
  expect(
    reasonNotToRun({ platform: 'linux', uid: 1000, environment: {} }),
  ).toContain('screen');
  expect(
    reasonNotToRun({ platform: 'linux', uid: 1000, environment }),
  ).toBeNull();
  expect(
    reasonNotToRun({ platform: 'win32', uid: undefined, environment: {} }),
  ).toBeNull();
});
