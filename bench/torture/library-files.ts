import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isWholeFile } from './whole-file.ts';

/** Folders of the kinds of records, as `docs/format.md` names them. */
const kindOfFolder: Readonly<Record<string, string>> = {
  q: 'study',
  v: 'versions',
  meta: 'settings',
  place: 'place',
};
/** Files that inform or may be lost at any time. */
const informing = /^(?:owner\.json|index\.json(?:\.tmp)?)$/;
const recordFile =
  /^_?([a-z0-9][a-z0-9._-]*?)\.json(?:\.prev|\.\d+\.\d+\.\d+\.tmp)?$/;

/** Names of all files, relative to the library, with slashes. */
export function filesOf(library: string): string[] {
  return readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter(name => !lstatSync(join(library, name)).isDirectory())
    .map(name => name.replaceAll('\\', '/'));
}

/** Files of records that are not whole, with their bytes, outside the quarantine. */
export function brokenFiles(library: string): Map<string, Buffer> {
  const broken = new Map<string, Buffer>();
  for (const name of filesOf(library)) {
    const [top = ''] = name.split('/');
    const kind = name === 'store.json' ? 'store' : kindOfFolder[top];
    const [, id = ''] = recordFile.exec(basename(name)) ?? [];
    if (kind === undefined || id === '') continue;
    const bytes = bytesOf(join(library, name));
    if (bytes && !isWholeFile(bytes, kind, id)) broken.set(name, bytes);
  }
  return broken;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Bytes of everything in the quarantine, by name. */
export function setAside(library: string): Map<string, Buffer> {
  const folder = join(library, 'quarantine');
  const names = readdirSync(folder);
  return new Map(names.map(name => [name, readFileSync(join(folder, name))]));
}

/** Saves in progress that nobody finished. */
export function temporaryFiles(library: string): string[] {
  return filesOf(library).filter(
    name => name.endsWith('.tmp') && !name.startsWith('quarantine'),
  );
}

/** By name: which file it is, how long, when changed. Two equal prints mean that nothing was done to the library. */
export function footprint(library: string): Map<string, string> {
  const names = filesOf(library).filter(name => !informing.test(name));
  return new Map(
    names.sort().map(name => {
      const { ino, size, mtimeNs } = lstatSync(join(library, name), {
        bigint: true,
      });
      return [name, `${ino} ${size} ${mtimeNs}`];
    }),
  );
}
