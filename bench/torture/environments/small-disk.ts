import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

function run(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

/** Why no disk can be mounted here, in a sentence; null if one can. */
export function mountObstacle(): string | null {
  if (process.platform !== 'linux')
    return 'a small disk is mounted on Linux only';
  const probe = join('/tmp', `collate-mount-${process.pid}`);
  mkdirSync(probe);
  const isMounted = run(
    'mount',
    '-t',
    'tmpfs',
    '-o',
    'size=64k',
    'tmpfs',
    probe,
  );
  if (isMounted) run('umount', probe);
  rmSync(probe, { recursive: true });
  return isMounted ? null : 'mounting is not permitted on this computer';
}

/** Mounts a disk of its own in a folder for as long as the work takes. */
export async function onSmallDisk(
  folder: string,
  options: string,
  work: (remount: (options: string) => void) => Promise<void>,
): Promise<void> {
  if (!run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder))
    throw new Error('mounting failed');
  try {
    await work(changed => {
      if (!run('mount', '-o', `remount,${changed}`, folder))
        throw new Error(`remounting failed: ${changed}`);
    });
  } finally {
    run('umount', folder);
  }
}
