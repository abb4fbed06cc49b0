import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Host } from '../core/contract.ts';
import { createStandIn, type StandIn } from './electron-stand-in.fixture.ts';
import type { StandInWindow } from './stand-in-window.fixture.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** The bytes in front of the fuses of every Electron binary, then version, count and the states that it ships with. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/** Builds what is stale, as `npm start` does. */
export async function build(): Promise<void> {
  await run(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
  });
}

/** Packs the program with electron-builder around a file that stands for Electron's binary. */
export async function pack(): Promise<{
  readonly folder: string;
  readonly asar: string;
  readonly binary: string;
}> {
  const temporary = await mkdtemp(join(tmpdir(), 'collate-pack-'));
  const stub = join(temporary, 'electron');
  await mkdir(join(stub, 'locales'), { recursive: true });
  await mkdir(join(stub, 'resources'));
  await writeFile(
    join(stub, 'electron'),
    Buffer.concat([Buffer.from('stub'), fuses, Buffer.from('end')]),
    { mode: 0o755 },
  );
  const manifest = createRequire(import.meta.url).resolve(
    'electron/package.json',
  );
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as {
    version: string;
  };
  await writeFile(join(stub, 'version'), version);
  await writeFile(join(stub, 'locales', 'en-US.pak'), '');
  await writeFile(join(stub, 'LICENSE'), '');
  await writeFile(join(stub, 'LICENSES.chromium.html'), '');
  await run(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${join(temporary, 'out')}`,
    ],
    { cwd: root },
  );
  const folder = join(temporary, 'out', 'linux-unpacked');
  return {
    folder,
    asar: join(folder, 'resources', 'app.asar'),
    binary: join(folder, 'collate'),
  };
}

const holder = globalThis as { collateStandIn?: object };
const names = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'protocol',
  'screen',
  'session',
  'shell',
];

function address(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

let registered = false;
/** From here on, `electron` means whatever stand-in `holder` holds when a module first asks. */
function resolveElectronToStandIn(): void {
  if (registered) return;
  registered = true;
  register(
    address(`
      let count = 0;
      const source = ${JSON.stringify(`export const { ${names.join(', ')} } = globalThis.collateStandIn;`)};
      export async function resolve(name, context, next) {
        if (name !== 'electron') return next(name, context);
        return { url: 'data:text/javascript,' + encodeURIComponent(source + '//' + count++), shortCircuit: true };
      }`),
  );
}

/** The test runner rewrites `import()`; this file is loaded by Node itself and does not. */
async function nodeImport(url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-import-'));
  const file = join(folder, 'import.cjs');
  await writeFile(file, 'module.exports = url => import(url);');
  await (
    createRequire(import.meta.url)(file) as (url: string) => Promise<unknown>
  )(url);
}

/** A program that runs over the stand-in. */
export interface RunningProgram {
  readonly standIn: StandIn;
  readonly window: StandInWindow;
  /** The page's side, through the real preload. */
  readonly host: Host;
}

const watched = ['uncaughtException', 'unhandledRejection'] as const;

function watchersOfProcess(): { restore(): void } {
  const before = watched.map(
    name => new Set<unknown>(process.listeners(name as 'exit')),
  );
  return {
    restore() {
      for (const [index, name] of watched.entries())
        for (const listener of process.listeners(name as 'exit'))
          if (!before[index]?.has(listener))
            process.off(name, listener as never);
    },
  };
}

let starts = 0;

/** Starts `dist/main.js` of an extracted package on a library, and its preload in a page of its window. */
export async function startProgram(
  appFolder: string,
  library: string,
): Promise<RunningProgram> {
  resolveElectronToStandIn();
  const standIn = createStandIn(library);
  holder.collateStandIn = standIn.electron;
  process.env['COLLATE_DATA_DIR'] = library;
  const main = pathToFileURL(join(appFolder, 'dist', 'main.js')).href;
  const watchers = watchersOfProcess();
  await nodeImport(`${main}?start=${String(starts++)}`);
  // The test runner has to hear of failures itself.
  watchers.restore();
  while (standIn.windows.length === 0) {
    if (standIn.shown.length > 0) throw new Error(standIn.shown.join(' '));
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  const window = standIn.windows[0];
  if (!window) throw new Error('There is no window.');
  return {
    standIn,
    window,
    host: await loadPreload(appFolder, standIn, window),
  };
}

/** Quits as a person would, and waits until the program has let go of its library. */
/** Starts the program once for the tests of the calling file, forgets before each what it was shown, and ends it afterwards. */
export function duringTests(
  started: (program: RunningProgram, library: string) => void,
): void {
  let library = '';
  let program: RunningProgram;
  beforeAll(async () => {
    await build();
    library = await mkdtemp(join(tmpdir(), 'collate-desktop-'));
    program = await startProgram(root, library);
    started(program, library);
  }, 120_000);
  afterAll(async () => {
    await quitProgram(program);
    await rm(library, { recursive: true, force: true });
  });
  beforeEach(() => {
    const { answers, shown, opened } = program.standIn;
    Object.assign(answers, { message: 0, save: '', folder: '' });
    shown.length = 0;
    opened.length = 0;
  });
}

export async function quitProgram({ standIn }: RunningProgram): Promise<void> {
  (standIn.electron as { app: { quit(): void } }).app.quit();
  while (standIn.log.at(-1) !== 'quit')
    await new Promise(resolve => setTimeout(resolve, 10));
}

/** The event that a message from the window's own page carries. */
export function fromPage(window: StandInWindow): {
  sender: unknown;
  senderFrame: unknown;
} {
  return { sender: window.webContents, senderFrame: window.mainFrame };
}

async function loadPreload(
  appFolder: string,
  standIn: StandIn,
  window: StandInWindow,
): Promise<Host> {
  const source = await readFile(join(appFolder, 'dist', 'preload.cjs'), 'utf8');
  const exposed: Record<string, unknown> = {};
  const heard = new Map<string, ((event: object, value: unknown) => void)[]>();
  const ipcRenderer = {
    async invoke(channel: string, value: unknown) {
      const handler = standIn.handlers.get(channel);
      if (!handler) throw new Error(`No handler for ${channel}.`);
      const reply = await handler(fromPage(window), structuredClone(value));
      return structuredClone(reply);
    },
    send: (channel: string) => void standIn.ipc.emit(channel, fromPage(window)),
    on: (channel: string, listener: () => void) =>
      void heard.set(channel, [...(heard.get(channel) ?? []), listener]),
    off: (channel: string, listener: () => void) =>
      void heard.set(
        channel,
        (heard.get(channel) ?? []).filter(other => other !== listener),
      ),
  };
  window.sent.push = (...messages) => {
    for (const { channel, value } of messages)
      for (const listener of heard.get(channel) ?? [])
        listener({ sender: ipcRenderer }, structuredClone(value));
    return Array.prototype.push.apply(window.sent, messages);
  };
  runInNewContext(source, {
    require(name: string) {
      if (name !== 'electron')
        throw new Error(`A sandboxed preload cannot require ${name}.`);
      return {
        contextBridge: {
          exposeInMainWorld: (key: string, value: unknown) =>
            void (exposed[key] = value),
        },
        ipcRenderer,
      };
    },
  });
  if (Object.keys(exposed).join() !== 'collate')
    throw new Error('The preload exposes something else.');
  return exposed['collate'] as Host;
}
