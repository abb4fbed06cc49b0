import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** How a traced program ended, with what it said. */
export interface Traced {
  readonly lines: readonly string[];
  readonly isKilled: boolean;
}

/** Why programs cannot be traced here, in a sentence; null if they can. */
export function straceObstacle(): string | null {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (tried.error) return 'strace is not installed';
  return tried.status === 0
    ? null
    : 'tracing a process is not permitted on this computer';
}

/** Runs a program under strace. Calls are counted and disturbed in its first thread; Node does its own work in others. */
export async function trace(
  log: string,
  options: readonly string[],
  script: string,
  input: string,
): Promise<Traced> {
  const words = ['-qq', '-o', log, ...options, process.execPath, script, input];
  const child = spawn('strace', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const isKilled = await new Promise<boolean>(resolve => {
    child.on('close', (code, signal) => {
      resolve(signal === 'SIGKILL' || code === 137);
    });
  });
  return { lines: said.split('\n').slice(0, -1), isKilled };
}

/**
 * Which calls of a kind a program makes while it works, counted from its start as strace counts them: those between the
 * words `start` and `end` that it writes to its standard output.
 */
export async function callsOf(
  kind: string,
  log: string,
  script: string,
  input: string,
): Promise<readonly number[]> {
  const kinds = kind === 'write' ? kind : `${kind},write`;
  await trace(log, ['-e', `trace=${kinds}`], script, input);
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const calls: number[] = [];
  let count = 0;
  let isWorking = false;
  for (const line of lines) {
    if (line.startsWith('write(1, "end')) break;
    if (line.startsWith(`${kind}(`)) {
      count += 1;
      if (isWorking) calls.push(count);
    }
    if (line.startsWith('write(1, "start')) isWorking = true;
  }
  return calls;
}
