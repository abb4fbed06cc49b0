#!/usr/bin/env node
// `npm start`: installs and builds what is missing, then opens Collate: in its own window when Electron is here, else in the
// browser. Options go on to Collate: `npm start -- --data-dir DIR`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { buildStale } from './build.mjs';
import { findElectron } from './electron-binary.mjs';

const downloadLimit = 120_000;
/** Electron that ends with an error sooner than this never showed a window: no screen, or no sandbox, as for root. */
const stillbornLimit = 5000;
/** After a download that failed, the next start does not wait for another one before this many milliseconds. */
const downloadRest = 24 * 60 * 60_000;
const failureMark = join(
  root,
  'node_modules',
  '.cache',
  'collate',
  'electron-download-failed',
);

/** Why there is no point in fetching Electron, as the end of a sentence, or null. */
export function reasonNotToFetch({ version, environment, failedRecently }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (environment.CI) return 'and it is not fetched in CI';
  if (major < 22 || (major === 22 && minor < 12))
    return `and fetching it needs Node 22.12 or newer (this is ${version})`;
  if (failedRecently) return 'and fetching it failed less than a day ago';
  return null;
}

/** Why Electron would not run here if it were fetched, as the end of a sentence, or null. */
export function reasonNotToRun({ platform, uid, environment }) {
  if (platform !== 'linux') return null;
  // Its sandbox refuses, and Collate never runs without the sandbox.
  if (uid === 0) return 'and would not run as root';
  return environment.DISPLAY || environment.WAYLAND_DISPLAY
    ? null
    : 'and there is no screen for a window';
}

function failedRecently() {
  if (!existsSync(failureMark)) return false;
  return Date.now() - statSync(failureMark).mtimeMs < downloadRest;
}

/** Electron's own installer as a child that cannot hold up the start for longer than the limit. */
function fetchElectron() {
  console.error('Fetching Electron (about 120 MB, once; at most two minutes).');
  return new Promise(resolve => {
    const installer = join(root, 'node_modules', 'electron', 'install.js');
    const child = spawn(process.execPath, [installer], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const progress = setInterval(() => process.stderr.write('.'), 2000);
    const limit = setTimeout(() => child.kill('SIGKILL'), downloadLimit);
    const finish = fetched => {
      clearInterval(progress);
      clearTimeout(limit);
      process.stderr.write('\n');
      resolve(fetched);
    };
    child.once('error', () => finish(false));
    child.once('exit', code => finish(code === 0));
  });
}

function reasonToDoWithout() {
  return (
    reasonNotToRun({
      platform: process.platform,
      uid: process.getuid?.(),
      environment: process.env,
    }) ??
    reasonNotToFetch({
      version: process.versions.node,
      environment: process.env,
      failedRecently: failedRecently(),
    })
  );
}

async function findOrFetchElectron() {
  const found = findElectron(root);
  if (found) return found;
  const reason = reasonToDoWithout();
  if (!reason && (await fetchElectron())) return findElectron(root);
  if (!reason) {
    mkdirSync(dirname(failureMark), { recursive: true });
    writeFileSync(failureMark, '');
  }
  console.error(
    `Electron is not here ${reason ?? 'and could not be fetched'}, so Collate opens in the browser instead.`,
  );
  return null;
}

function runElectron(binary, args) {
  const environment = { ...process.env };
  delete environment.ELECTRON_RUN_AS_NODE;
  return new Promise(resolve => {
    const child = spawn(binary, [root, ...args], {
      stdio: 'inherit',
      env: environment,
    });
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('exit', code => resolve(code ?? 1));
  });
}

async function start(args) {
  await bootstrap();
  await buildStale();
  const binary = args.includes('--browser')
    ? null
    : await findOrFetchElectron();
  if (binary) {
    const started = Date.now();
    const code = await runElectron(binary, args);
    if (code === 0 || Date.now() - started > stillbornLimit) return code;
    console.error(
      'Electron is here but did not start, so Collate opens in the browser instead.',
    );
  }
  const { runCli } = await import('../dist/cli.js');
  const passed = args.filter(argument => argument !== '--browser');
  return runCli(['serve', '--exit-when-idle', ...passed]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await start(process.argv.slice(2));
