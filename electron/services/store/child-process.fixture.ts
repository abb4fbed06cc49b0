import { spawn, type ChildProcess } from 'node:child_process';

/** A child that can be waited for, word by word. */
export interface TalkingChild {
  readonly process: ChildProcess;
  /** Complete lines so far. */
  lines(): readonly string[];
  /** Resolves when a line is said, or with false when the child ends without it. */
  says(line: string): Promise<boolean>;
  /** Ends it as a power cut of the process would, and waits until it is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<void>;
}

export function startChild(
  script: string,
  ...input: readonly string[]
): TalkingChild {
  const child = spawn(process.execPath, [script, ...input], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    notify();
  });
  let isOver = false;
  const ended = new Promise<void>(resolve => {
    child.on('close', () => {
      isOver = true;
      notify();
      resolve();
    });
  });
  const lines = () => said.split('\n').slice(0, -1);
  return {
    process: child,
    lines,
    ended,
    says: line =>
      new Promise(resolve => {
        const look = () => {
          const found = lines().includes(line);
          if (!found && !isOver) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
