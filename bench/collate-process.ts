import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  /** Clock time in milliseconds at which the process was asked for. */
  readonly spawnedAt: number;
  readonly url: string;
  /** Another address of the same server, for one more page. */
  freshUrl(): Promise<string>;
  stop(): Promise<void>;
}

/** `collate serve` as it is built in a folder, without the checks that the command of a checkout makes before. */
export function startProgram(
  root: string,
  dataFolder: string,
): Promise<ServerProcess> {
  return startNode(join(root, 'bench', 'processes', 'run-program.mjs'), [
    join(root, 'dist', 'cli.js'),
    ...['serve', '--data-dir', dataFolder, '--port', '0'],
    ...['--no-open', '--json', '--exit-when-idle'],
  ]);
}

async function startNode(
  script: string,
  args: readonly string[],
): Promise<ServerProcess> {
  const spawnedAt = Date.now();
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', chunk => (complaints += String(chunk)));
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const nextUrl = async () => {
    const { value, done } = await lines.next();
    if (done)
      throw new Error(
        `The server told no address before it ended. ${complaints}`,
      );
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
