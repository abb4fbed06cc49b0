import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = async (name: string) =>
  JSON.parse(await readFile(join(root, name), 'utf8')) as unknown;

const { packages } = (await read('package-lock.json')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};
const manifest = (await read('package.json')) as {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Every version of a package that is locked, at any depth. */
function versionsOf(name: string): string[] {
  return Object.entries(packages)
    .filter(
      ([path]) =>
        path === `node_modules/${name}` ||
        path.endsWith(`/node_modules/${name}`),
    )
    .map(([, { version }]) => version ?? '0');
}

function atLeast(version: string, floor: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of floor.split('.').map(Number).entries())
    if (parts[index] !== least) return (parts[index] ?? 0) > least;
  return true;
}

/** The first version of each package that has none of the published holes which input of strangers could reach. */
const floors: readonly (readonly [
  name: string,
  floor: string,
  hole: string,
])[] = [
  ['prosemirror-view', '1.42.3', 'markup that is pasted runs'],
  ['prosemirror-model', '1.22.1', 'a list in an attribute becomes an element'],
  ['electron', '45.0.0', 'a major version without support'],
  ['katex', '0.16.21', 'a formula breaks out of an attribute'],
  ['linkifyjs', '4.3.2', 'options reach the prototype of every object'],
  ['mammoth', '1.11.0', 'a document reads files of the computer'],
  ['yaml', '2.2.2', 'a text ends the program'],
];
/** Checked when they come in: today nothing needs them. */
const perhaps: readonly (readonly [name: string, floor: string])[] = [
  ['dompurify', '3.3.2'],
  ['adm-zip', '0.5.2'],
  ['jszip', '3.8.0'],
];

describe('the lock file', () => {
  it.each(floors)('holds %s from %s on, before which %s', (name, floor) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    for (const version of versions)
      expect(atLeast(version, floor), version).toBe(true);
  });

  it.each(perhaps)('holds no %s before %s', (name, floor) => {
    for (const version of versionsOf(name))
      expect(atLeast(version, floor), version).toBe(true);
  });

  it('holds Electron in one version, of the major that is supported', () => {
    expect(versionsOf('electron')).toEqual([
      expect.stringMatching(/^45\./) as unknown,
    ]);
  });

  it('names one version of every package that is asked for', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it('takes every package from the registry, with a checksum', () => {
    for (const [path, entry] of Object.entries(packages)) {
      if (path === '' || !('resolved' in entry)) continue;
      expect(entry.resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(entry, path).toHaveProperty('integrity');
    }
  });
});
