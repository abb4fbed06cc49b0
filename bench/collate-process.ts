import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  /** Clock time in milliseconds at which the process was asked for. */
  readonly spawnedAt: number;
  readonly url: string;
  /** Another address of the same server, for one more page. */
  freshUrl(): Promise<string>;
  stop(): Promise<void>;
}

const runProgram = `
const { runCli } = await import(process.argv[1]);
process.exitCode = await runCli(process.argv.slice(2));`;

const runStatic = `
const { startStaticServer } = await import(process.argv[1]);
const { url } = await startStaticServer(process.argv[2]);
console.log(JSON.stringify({ url }));
process.stdin.resume().on('end', () => process.exit());`;

/** `collate serve` as it is built, without the checks that the command of a checkout makes before. */
export function startProgram(
  root: string,
  dataFolder: string,
): Promise<ServerProcess> {
  return startNode(runProgram, [
    pathToFileURL(join(root, 'dist', 'cli.js')).href,
    ...['serve', '--data-dir', dataFolder, '--port', '0'],
    ...['--no-open', '--json', '--exit-when-idle'],
  ]);
}

/** The server of `static-server.ts`, bundled to `dist/bench/static-server.js`, on a folder. */
export function startStatic(
  root: string,
  folder: string,
): Promise<ServerProcess> {
  const bundle = join(root, 'dist', 'bench', 'static-server.js');
  return startNode(runStatic, [pathToFileURL(bundle).href, folder]);
}

async function startNode(
  code: string,
  args: readonly string[],
): Promise<ServerProcess> {
  const spawnedAt = Date.now();
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', code, '--', ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const nextUrl = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The server ended before it told its address.');
    return (JSON.parse(value) as { url: string }).url;
  };
  return {
    spawnedAt,
    url: await nextUrl(),
    freshUrl: () => {
      child.stdin.write('\n');
      return nextUrl();
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
