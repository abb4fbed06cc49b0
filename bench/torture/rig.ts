import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tortureCases } from './torture-cases.ts';
import { Tally } from './tally.ts';
import type { Extent, Rig, TortureCase } from './torture-case.ts';

/** What one case came to. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  readonly tally: Tally;
  /** Why it was not run; null if it was. */
  readonly skipped: string | null;
  readonly remark: string;
  readonly seconds: number;
}

/** What is to be run. */
export interface RigOptions {
  readonly extent: Extent;
  /** Names of cases; all if empty. */
  readonly only: readonly string[];
  readonly seed: number;
  readonly rounds: number | null;
  readonly programs: string;
  readonly onResult?: (result: CaseResult) => void;
}

/** Runs the cases one after the other, each in folders of its own. */
export async function runRig(
  options: RigOptions,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const each of tortureCases) {
    if (options.only.length > 0 && !options.only.includes(each.name)) continue;
    const result = await runCase(each, options);
    options.onResult?.(result);
    results.push(result);
  }
  return results;
}

async function runCase(
  torture: TortureCase,
  { extent, seed, rounds, programs }: RigOptions,
): Promise<CaseResult> {
  const { name, title } = torture;
  const tally = new Tally();
  const obstacle = torture.obstacle?.() ?? null;
  const started = performance.now();
  let remark = obstacle ?? '';
  if (obstacle === null) {
    const folder = makeFolder(tmpdir());
    const fastFolder = makeFolder(memory);
    const rig: Rig = { extent, seed, rounds, programs, folder, fastFolder };
    try {
      remark = await torture.run(rig, tally);
    } catch (error) {
      tally.enter('the case itself', [
        { invariant: 'unreadable', what: String((error as Error).stack) },
      ]);
    }
    for (const each of [folder, fastFolder])
      rmSync(each, { recursive: true, force: true });
  }
  const seconds = (performance.now() - started) / 1000;
  return { name, title, tally, skipped: obstacle, remark, seconds };
}

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function makeFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'collate-torture-'));
}
