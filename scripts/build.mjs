#!/usr/bin/env node
// Builds what is stale into dist/: the page with Vite, everything that runs in Node or Electron with esbuild. Nothing in
// dist/ needs node_modules; only `electron` and Node's own modules stay outside.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { packagesOf, writeNotices } from './third-party-notices.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.inputs.json');

/** What they load only when it is needed goes into files of their own, named `main-….js` and `cli-….js`. */
const programEntries = {
  main: 'electron/main/main.ts',
  cli: 'electron/cli/cli.ts',
};
const workerEntries = {
  'write-worker': 'electron/services/store/write-worker.ts',
  'search-worker': 'electron/services/search/search-worker.ts',
  'sheet-worker': 'electron/services/import/sheet-worker.ts',
  'import-worker': 'electron/services/importing/import-worker.ts',
  'backup-worker': 'electron/services/backups/backup-worker.ts',
};

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.test\.tsx?$|\.fixture\.ts$/.test(entry.name) ? [] : [path];
  });
  return (await Promise.all(nested)).flat();
}

/** One digest over names and contents: dates change with every checkout, contents only with the work. */
async function digestOf(folders, files) {
  const hash = createHash('sha256');
  const found = await Promise.all(
    folders.map(folder => filesBelow(join(root, folder))),
  );
  const all = [...found.flat(), ...files.map(file => join(root, file))].sort();
  for (const path of all) {
    if (!existsSync(path)) continue;
    hash
      .update(relative(root, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

const shared = [
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/third-party-notices.mjs',
  'tsconfig.json',
];
const parts = {
  page: {
    digest: () => digestOf(['core', 'renderer'], [...shared, 'vite.config.ts']),
    outputs: ['renderer/index.html'],
    build: buildPage,
  },
  programs: {
    digest: () => digestOf(['core', 'electron'], shared),
    outputs: [
      ...Object.keys({ ...programEntries, ...workerEntries }).map(
        name => `${name}.js`,
      ),
      'preload.cjs',
      'embeddings-worker.cjs',
      'model/model.json',
    ],
    build: buildPrograms,
  },
};

/** Gives the names of the packages that went into the page. */
async function buildPage() {
  const { build } = await import('vite');
  const output = await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  });
  const chunks = [output].flat().flatMap(each => each.output);
  return packagesOf(chunks.flatMap(chunk => chunk.moduleIds ?? []));
}

/** Gives the names of the packages that went into the programs. */
async function buildPrograms() {
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    outdir: 'dist',
    external: ['electron'],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // Less to read and compile at every start.
    minify: true,
    keepNames: true,
  };
  // A CommonJS package inside an ES module bundle asks for Node's modules through `require`.
  const banner =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const modules = { ...common, format: 'esm', banner: { js: banner } };
  await removeOldPrograms();
  const built = [await build({ ...modules, entryPoints: workerEntries })];
  for (const [name, entry] of Object.entries(programEntries))
    built.push(
      await build({
        ...modules,
        entryPoints: { [name]: entry },
        splitting: true,
        // Beside the program: it finds its data from where its own file is.
        chunkNames: `${name}-[hash]`,
      }),
    );
  const scripts = { ...common, format: 'cjs', outExtension: { '.js': '.cjs' } };
  await build({
    ...scripts,
    entryPoints: { preload: 'electron/preload/preload.ts' },
  });
  // The back end of the model looks for files beside its own, which only a CommonJS module knows.
  built.push(
    await build({
      ...scripts,
      entryPoints: {
        'embeddings-worker':
          'electron/services/embeddings/embeddings-worker.ts',
      },
    }),
  );
  await copyModel();
  return packagesOf(built.flatMap(each => Object.keys(each.metafile.inputs)));
}

/** The files of the sentence encoder and of its back end, which the program reads at run time. */
async function copyModel() {
  const scope = join(root, 'node_modules', '@energetic-ai');
  const target = join(dist, 'model');
  await mkdir(target, { recursive: true });
  for (const [from, pattern] of [
    ['model-embeddings-en', /^(?:model\.json|vocab\.json|group1-shard\w+)$/],
    ['core', /\.wasm$/],
  ]) {
    const folder = join(scope, from, 'dist');
    for (const name of await readdir(folder))
      if (pattern.test(name))
        await copyFile(join(folder, name), join(target, name));
  }
}

/** Files with a hash in their name would pile up. */
async function removeOldPrograms() {
  for (const name of await readdir(dist))
    if (/\.c?js$/.test(name)) await rm(join(dist, name));
}

async function readStamps() {
  return readFile(stampFile, 'utf8')
    .then(JSON.parse)
    .catch(() => ({}));
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs alone among all builds of this checkout; a lock whose process is gone counts for nothing. */
async function alone(work) {
  const lock = join(dist, '.building');
  await mkdir(dist, { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (holder === process.pid || !isRunning(holder))
      await rm(lock, { force: true });
    else await new Promise(resolve => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Names of the parts whose inputs have changed since they were built, or whose files are not there, with their digests. */
async function staleParts(force) {
  const stamps = await readStamps();
  const stale = [];
  for (const [name, part] of Object.entries(parts)) {
    const digest = await part.digest();
    const there = part.outputs.every(file => existsSync(join(dist, file)));
    if (force || !there || stamps[name]?.digest !== digest)
      stale.push([name, digest]);
  }
  return stale;
}

/** Builds what is stale, and nothing else. */
export async function buildStale({ force = false } = {}) {
  if ((await staleParts(force)).length === 0) return;
  await alone(async () => {
    // Another build may have done it while this one waited.
    for (const [name, digest] of await staleParts(force)) {
      console.error(`Building the ${name}…`);
      const packages = await parts[name].build();
      const stamps = { ...(await readStamps()), [name]: { digest, packages } };
      const all = Object.values(stamps).flatMap(stamp => stamp.packages ?? []);
      await writeNotices(all, join(dist, 'THIRD_PARTY_NOTICES.txt'));
      await writeFile(stampFile, `${JSON.stringify(stamps)}\n`);
    }
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bootstrap();
  await buildStale({ force: process.argv.includes('--force') });
}
