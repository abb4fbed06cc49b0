// Gets a fresh clone ready, with nothing but Node itself: checks its version and installs what the lockfile lists.
// Imported first by every other script.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True for 20.19 and up within 20, 22.12 and up within 22, and anything newer. */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** True when every package that the lockfile asks for is installed in that version; optional ones may be missing. */
export function isInstalled(lockfile, installed) {
  return Object.entries(lockfile.packages ?? {}).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = installed.packages?.[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function needsInstall() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return true;
  const lockfile = readJson(join(root, 'package-lock.json'));
  return lockfile !== null && !isInstalled(lockfile, installed);
}

/** Runs a program with its output shown; gives its exit code. `shell` is what Windows needs to find `npm.cmd`. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** npm links the commands of dependencies only; `npx collate` here should find this checkout's own. */
export function linkCommand() {
  const folder = join(root, 'node_modules', '.bin');
  const link = join(folder, 'collate');
  if (existsSync(link)) return;
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(
      `${link}.cmd`,
      '@node "%~dp0\\..\\..\\scripts\\collate.mjs" %*\r\n',
    );
    writeFileSync(
      link,
      '#!/bin/sh\nexec node "$(dirname "$0")/../../scripts/collate.mjs" "$@"\n',
    );
  } else symlinkSync('../../scripts/collate.mjs', link);
}

/** Ends the process with a sentence when it cannot go on. */
export async function bootstrap() {
  if (!isSupportedNode(process.versions.node)) {
    console.error(
      `Collate needs Node 20.19 or newer (22.12 or newer of 22); this is ${process.versions.node}. Get it at https://nodejs.org and try again.`,
    );
    process.exit(1);
  }
  if (needsInstall()) {
    const command = existsSync(join(root, 'package-lock.json'))
      ? 'ci'
      : 'install';
    console.error(
      `Installing what Collate is built from (npm ${command}); once, about a minute.`,
    );
    const args = [command, '--include=dev', '--no-audit', '--no-fund'];
    // Standard output may be a result that a script reads, so npm speaks on standard error.
    const code = await run('npm', args, {
      shell: process.platform === 'win32',
      stdio: ['ignore', 2, 2],
    }).catch(() => 1);
    if (code !== 0) {
      console.error(
        'npm could not install the packages; what it said is above. Nothing of yours was touched. Check the connection to the npm registry and try again.',
      );
      process.exit(1);
    }
  }
  linkCommand();
}
