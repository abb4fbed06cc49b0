import { writeSync } from 'node:fs';

/** Milliseconds until a full pipe is tried again. */
const patience = 1;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Says a line in a call that cannot be lost with the process: waits while the listener is behind and the pipe is full. */
export function sayLine(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(sleeper, 0, 0, patience);
    }
  }
}
