import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadStaticManifest } from './static-manifest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-page-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('knows exactly the files of the page, and the page by two names', async () => {
  await writeFile(join(folder, 'index.html'), '<title>Collate</title>');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'a-1.js'), 'x');
  await writeFile(join(folder, 'assets', 'a-1.js.map'), 'x');
  await writeFile(join(folder, 'secret'), 'x');
  await writeFile(join(folder, '.env'), 'x');
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  const manifest = await loadStaticManifest(folder);
  expect([...manifest.keys()].sort()).toEqual([
    '/',
    '/assets/a-1.js',
    '/index.html',
  ]);
  expect(manifest.get('/')).toBe(manifest.get('/index.html'));
  expect(manifest.get('/assets/a-1.js')).toMatchObject({
    mime: 'text/javascript; charset=utf-8',
    sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    cacheControl: 'public, max-age=31536000, immutable',
  });
  expect(manifest.get('/index.html')?.cacheControl).toBe('no-store');
});

it('says so when the page has not been built', async () => {
  await expect(loadStaticManifest(folder)).rejects.toThrow(
    'has not been built',
  );
});
