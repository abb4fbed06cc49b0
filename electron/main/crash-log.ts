import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 1024 * 1024;

function rotate(file: string): void {
  try {
    if (statSync(file).size > largest) renameSync(file, `${file}.1`);
  } catch {
    // There is no log yet.
  }
}

/** The kind of a failure and where it happened. Messages are left out: they may quote what a person wrote. */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return typeof failure;
  const places = (failure.stack ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.startsWith('at '))
    .slice(0, 8);
  return [failure.name, ...places].join(' | ');
}

/** Writes one line to the log of this computer; nothing leaves it. A log that cannot be written is done without. */
export function createCrashLog(
  folder: string,
): (event: string, detail: string) => void {
  const file = join(folder, 'collate.log');
  return (event, detail) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      const time = new Date().toISOString();
      appendFileSync(file, `${time} ${event}: ${detail}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to say so.
    }
  };
}
