import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noRepairs } from '../core/import/import-preview.ts';
import {
  build,
  pack,
  quitProgram,
  root,
  startProgram,
} from './packed-program.fixture.ts';

let packed: Awaited<ReturnType<typeof pack>>;
let extracted: string;
beforeAll(async () => {
  await build();
  packed = await pack();
  extracted = await mkdtemp(join(tmpdir(), 'collate-app-'));
  extractAll(packed.asar, extracted);
}, 120_000);
afterAll(async () => {
  await rm(extracted, { recursive: true, force: true });
  await rm(join(packed.folder, '..', '..'), { recursive: true, force: true });
});

async function filesBelow(folder: string, from = root): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(from, join(entry.parentPath, entry.name)).split(sep).join('/'),
    );
}

describe('the package', () => {
  it('holds exactly the built program, the bundled collections and the licence', async () => {
    const collections = (
      await readdir(join(root, 'data'), { withFileTypes: true })
    ).filter(entry => entry.isDirectory());
    const data = await Promise.all(
      collections.map(({ name }) => filesBelow(join(root, 'data', name))),
    );
    const page = await filesBelow(join(root, 'dist', 'renderer'));
    const model = await filesBelow(join(root, 'dist', 'model'));
    const mainFiles = (await readdir(join(root, 'dist'))).filter(name =>
      /^main(-\w+)?\.js$/.test(name),
    );
    expect(mainFiles).toContain('main.js');
    const expected = [
      'LICENSE',
      'package.json',
      ...mainFiles.map(name => `dist/${name}`),
      'dist/preload.cjs',
      'dist/search-worker.js',
      'dist/import-worker.js',
      'dist/backup-worker.js',
      'dist/sheet-worker.js',
      'dist/embeddings-worker.cjs',
      ...model,
      'dist/write-worker.js',
      'dist/THIRD_PARTY_NOTICES.txt',
      ...page,
      ...data.flat(),
    ];
    expect((await filesBelow(extracted, extracted)).sort()).toEqual(
      expected.sort(),
    );
    const listed = listPackage(packed.asar, { isPack: false });
    expect(
      listed.filter(name => /node_modules|\.map$|\.ts$|\.test\./.test(name)),
    ).toEqual([]);
  });

  it('names the packages that are in it, with their licences', async () => {
    const notices = await readFile(
      join(extracted, 'dist', 'THIRD_PARTY_NOTICES.txt'),
      'utf8',
    );
    for (const name of ['zod', 'lowdb', 'flexsearch', 'fflate'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('starts at the built main program and depends on no package', async () => {
    const manifest = JSON.parse(
      await readFile(join(extracted, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: 'collate',
      main: 'dist/main.js',
      type: 'module',
    });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it.each([
    'main.js',
    'write-worker.js',
    'search-worker.js',
    'import-worker.js',
    'backup-worker.js',
    'sheet-worker.js',
  ])(
    '%s imports nothing but Node, Electron and what is packed beside it',
    async name => {
      const source = await readFile(join(extracted, 'dist', name), 'utf8');
      const imported = [
        ...source.matchAll(
          /(?:^|[;\n}])(?:import|export)[\w$*{},\s]*?(?:from)?\s*["']([^"'\n]+)["']/g,
        ),
      ].map(match => match[1] ?? '');
      expect(imported).not.toEqual([]);
      const beside = await readdir(join(extracted, 'dist'));
      expect(
        imported.filter(
          one =>
            one !== 'electron' &&
            !isBuiltin(one) &&
            !beside.includes(one.replace('./', '')),
        ),
      ).toEqual([]);
      if (name !== 'main.js') expect(imported).not.toContain('electron');
    },
  );

  it('has a preload that fits the sandbox: one small script that requires only electron', async () => {
    const path = join(extracted, 'dist', 'preload.cjs');
    const source = await readFile(path, 'utf8');
    const required = [...source.matchAll(/require\(["']([^"']+)["']\)/g)].map(
      match => match[1],
    );
    expect(required).toEqual(['electron']);
    expect(source).not.toMatch(/^import |^export /m);
    expect((await stat(path)).size).toBeLessThan(5 * 1024);
  });

  it('sets the fuses of the binary', async () => {
    const wire = await getCurrentFuseWire(packed.binary);
    // A fuse is the character 1 or 0.
    const on = 0x31;
    const off = 0x30;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      // Newer than the package that sets the others: the traps of WebAssembly, which stay as Electron has them.
      8: on,
    });
  });
});

describe('the packed program', () => {
  it('saves what a person writes and shows it again after a restart', async () => {
    const library = await mkdtemp(join(tmpdir(), 'collate-library-'));
    const ref = { collection: 'ml-lifecycle', question: 'q01' };
    const document = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Kept through a restart.' }],
        },
      ],
    };
    const first = await startProgram(extracted, library);
    const saved = await first.host.invoke('answer.save', {
      ...ref,
      base: 0,
      document,
    });
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } });
    await quitProgram(first);

    const second = await startProgram(extracted, library);
    const opened = await second.host.invoke('question.open', ref);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.value.readOnly).toBe(false);
    expect(JSON.stringify(opened.value.record)).toContain(
      'Kept through a restart.',
    );
    await quitProgram(second);
    await rm(library, { recursive: true, force: true });
  });

  it('reads, merges and stores sheets in its threads, with the model that came along', async () => {
    const library = await mkdtemp(join(tmpdir(), 'collate-library-'));
    const program = await startProgram(extracted, library);
    const begun = await program.host.invoke('import.begin', null);
    if (!begun.ok) throw new Error(begun.message);
    const files = {
      'bread.html':
        '<h2>1. What does yeast do?</h2><p>It turns sugar into gas.</p>',
      'more bread.md':
        '## 1. What does yeast do?\n\n- Sugar becomes gas by it.\n',
    };
    for (const [name, text] of Object.entries(files))
      await program.host.invoke('import.add', {
        import: begun.value.import,
        name,
        base64: Buffer.from(text).toString('base64'),
        last: true,
      });
    const report = await program.host.invoke('import.run', {
      import: begun.value.import,
      into: null,
      title: 'Bread',
      repairs: noRepairs,
    });
    if (!report.ok) throw new Error(report.message);
    expect(report.value).toMatchObject({
      collection: 'bread',
      questions: 1,
      points: 2,
    });
    expect(report.value.engine).toMatch(/\+vectors$/);
    await quitProgram(program);
    await rm(library, { recursive: true, force: true });
  }, 60_000);
});
