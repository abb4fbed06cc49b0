import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(
  new URL('../scripts/collate.mjs', import.meta.url),
);

/** A running `collate serve` on a folder of its own. */
export interface CollateServer {
  /** The address with its one-time code. */
  readonly url: string;
  /** Asks for a fresh address: a one-time code works once. */
  freshUrl(): Promise<string>;
  /** Ends it as a person would: every save is waited for. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** What it wrote to the standard error stream. */
  errors(): string;
}

export async function startCollate(
  dataFolder: string,
  more: readonly string[] = [],
): Promise<CollateServer> {
  const child = spawn(
    process.execPath,
    [
      command,
      'serve',
      '--data-dir',
      dataFolder,
      '--port',
      '0',
      '--no-open',
      '--json',
      ...more,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', chunk => (errors += String(chunk)));
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const nextUrl = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`collate serve ended early: ${errors}`);
    return (JSON.parse(value) as { url: string }).url;
  };
  const url = await nextUrl();
  return {
    url,
    freshUrl: () => {
      child.stdin.write('\n');
      return nextUrl();
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    errors: () => errors,
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
