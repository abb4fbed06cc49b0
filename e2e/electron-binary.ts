import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Path of Electron's binary, or null. Looks at files only: importing `electron` from Node would try to download it. */
export function findElectron(): string | null {
  const manifest = createRequire(import.meta.url).resolve(
    'electron/package.json',
  );
  const folder =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??
    join(dirname(manifest), 'dist');
  const names = join(dirname(manifest), 'path.txt');
  const name = existsSync(names)
    ? readFileSync(names, 'utf8').trim()
    : ({
        win32: 'electron.exe',
        darwin: 'Electron.app/Contents/MacOS/Electron',
      }[process.platform as string] ?? 'electron');
  const path = join(folder, name);
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}
