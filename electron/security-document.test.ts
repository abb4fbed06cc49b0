import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = await readFile(join(root, 'SECURITY.md'), 'utf8');
const links = [...text.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(
  ([, title = '', target = '']) => ({ title, target }),
);
const tests = links.filter(({ target }) => /\.(?:test|spec)\.ts$/.test(target));

/** The rows of the table below a heading, without its head. */
function rowsBelow(heading: string): readonly string[][] {
  const [, after = ''] = text.split(`${heading}\n`);
  const [section = ''] = after.split(/\n#/);
  return section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

describe('SECURITY.md', () => {
  it.each([...new Set(tests.map(({ target }) => target))])(
    'names only tests that there are in %s',
    async target => {
      const source = await readFile(join(root, target), 'utf8');
      for (const { title } of tests.filter(each => each.target === target))
        expect(source).toContain(title);
    },
  );

  it('links only to files that there are', async () => {
    for (const { target } of links)
      await expect(readFile(join(root, target))).resolves.toBeDefined();
  });

  it('has a test for each of the twenty items of Electron’s list', () => {
    const rows = rowsBelow('## Electron');
    expect(rows.map(([number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const row of rows) expect(row.at(-1)).toMatch(/\.(?:test|spec)\.ts\)/);
  });

  it('says of each of the nine fuses what it is set to, as the packing does', async () => {
    const rows = rowsBelow('### Fuses');
    const names = Object.keys(FuseV1Options).filter(name =>
      /^[A-Z]/.test(name),
    );
    // One fuse is newer than the package that sets the others, and stays as Electron has it.
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(names) as unknown,
    );
    expect(rows).toHaveLength(9);
    const packing = await readFile(join(root, 'electron-builder.yml'), 'utf8');
    for (const [name = '', , set] of rows) {
      const field = name[0]?.toLowerCase() + name.slice(1);
      const stated = new RegExp(`^  ${field}: (true|false)$`, 'm').exec(
        packing,
      );
      if (stated) expect(set, name).toBe(stated[1] === 'true' ? 'on' : 'off');
      else expect(name).toBe('WasmTrapHandlers');
    }
  });

  it('has a test in every row of its threats', () => {
    for (const row of rowsBelow('## Threats'))
      expect(row.at(-1)).toMatch(/\.(?:test|spec)\.ts\)|the rig/);
  });
});
