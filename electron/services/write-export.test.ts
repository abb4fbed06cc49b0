import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isSafeRelativeName,
  parseExportResult,
  writeExport,
} from './write-export.ts';
import { writeFileDurably } from './write-file-durably.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('replaces a file in one step and leaves nothing else behind', async () => {
  await writeFile(join(folder, 'a.md'), 'old');
  await writeFileDurably(join(folder, 'a.md'), Buffer.from('new'));
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.md']);
});

it('leaves what is there when it cannot write, and says where', async () => {
  await writeFile(join(folder, 'file'), 'old');
  await expect(
    writeFileDurably(join(folder, 'file', 'a.md'), Buffer.from('new')),
  ).rejects.toMatchObject({ code: 'not-writable' });
  await mkdir(join(folder, 'taken.md'));
  await expect(
    writeFileDurably(join(folder, 'taken.md'), Buffer.from('new')),
  ).rejects.toMatchObject({ code: 'not-writable' });
  expect((await readdir(folder)).sort()).toEqual(['file', 'taken.md']);
});

it('replaces a link itself, not what it points to', async () => {
  await writeFile(join(folder, 'target'), 'old');
  await symlink(join(folder, 'target'), join(folder, 'link.md'));
  await writeFileDurably(join(folder, 'link.md'), Buffer.from('new'));
  expect(await readFile(join(folder, 'target'), 'utf8')).toBe('old');
  expect(await readFile(join(folder, 'link.md'), 'utf8')).toBe('new');
});

it('writes texts as UTF-8 and images as their bytes, in their folders', async () => {
  const result = parseExportResult({
    suggestedName: 'Drift',
    layout: 'folder',
    questions: 1,
    files: [
      { name: '01 Größe.md', content: 'Größe\n', encoding: 'utf8' },
      {
        name: 'images/dot.png',
        content: Buffer.from([1, 2, 255]).toString('base64'),
        encoding: 'base64',
      },
    ],
  });
  await writeExport(result!, folder);
  expect(await readFile(join(folder, '01 Größe.md'), 'utf8')).toBe('Größe\n');
  expect([...(await readFile(join(folder, 'images', 'dot.png')))]).toEqual([
    1, 2, 255,
  ]);
});

it('never accepts a name that leads out of the folder', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '/',
      '\\',
      'C:',
      'con',
      'a',
      'a.md',
      ' ',
      '\u0000',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('/', '\\', ''),
      (parts, between) => {
        const name = parts.join(between);
        if (!isSafeRelativeName(name)) return;
        const path = join('/root/folder', ...name.split('/'));
        expect(path.startsWith('/root/folder/')).toBe(true);
        expect(name).not.toMatch(/\\|:|\u0000|(?:^|\/)\.{1,2}(?:\/|$)/);
      },
    ),
  );
});
