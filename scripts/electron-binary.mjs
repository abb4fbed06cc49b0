// Whether Electron's binary is here, found out by looking at files. Importing `electron` from Node would start a download.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const usualNames = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function read(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Path of the binary, or null when it is missing, cannot be run or belongs to another version. */
export function findElectron(
  root,
  { platform = process.platform, environment = process.env } = {},
) {
  const folder = join(root, 'node_modules', 'electron');
  const manifest = read(join(folder, 'package.json'));
  if (manifest === null) return null;
  const dist = environment.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const name =
    read(join(folder, 'path.txt')) || usualNames[platform] || 'electron';
  const binary = join(dist, name);
  if (!existsSync(binary)) return null;
  const version = read(join(dist, 'version'))?.replace(/^v/, '');
  if (version !== JSON.parse(manifest).version) return null;
  try {
    accessSync(binary, constants.X_OK);
    return binary;
  } catch {
    return null;
  }
}
