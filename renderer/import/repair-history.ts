import type { ImportRepairs } from '../../core/import/import-preview.ts';

/** A repair that can be taken back or made again. */
export interface RepairStep {
  /** What it did, as the end of a sentence: "question 4 is renamed". */
  readonly name: string;
  /** All repairs before it, or, when it was taken back, with it. */
  readonly repairs: ImportRepairs;
}

/** What was repaired by hand, and the way back and forth. */
export interface RepairHistory {
  readonly repairs: ImportRepairs;
  /** The oldest first. */
  readonly past: readonly RepairStep[];
  /** What was taken back, the latest last. */
  readonly future: readonly RepairStep[];
}

/** Repairs that can be taken back one by one. */
const longestPast = 200;

/** The history after one more repair; what was taken back before it is gone. */
export function withStep(
  { repairs, past }: RepairHistory,
  name: string,
  next: ImportRepairs,
): RepairHistory {
  return {
    repairs: next,
    past: [...past, { name, repairs }].slice(-longestPast),
    future: [],
  };
}

/** The history with its last repair taken back, or null when there is none. */
export function withoutLast({
  repairs,
  past,
  future,
}: RepairHistory): RepairHistory | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  return {
    repairs: last.repairs,
    past: past.slice(0, -1),
    future: [...future, { name: last.name, repairs }],
  };
}

/** The history with the last repair that was taken back made again, or null when there is none. */
export function withNext({
  repairs,
  past,
  future,
}: RepairHistory): RepairHistory | null {
  const next = future.at(-1);
  if (next === undefined) return null;
  return {
    repairs: next.repairs,
    past: [...past, { name: next.name, repairs }],
    future: future.slice(0, -1),
  };
}

/** The history with all its repairs changed in the same way; steps that do nothing any more are left out. */
export function withAllChanged(
  { repairs, past, future }: RepairHistory,
  change: (repairs: ImportRepairs) => ImportRepairs,
): RepairHistory {
  const now = change(repairs);
  return {
    repairs: now,
    past: stepsThatDo(past, change, now),
    future: stepsThatDo(future, change, now),
  };
}

/** @param nearest the repairs as they are now, next to the last step of the list */
function stepsThatDo(
  steps: readonly RepairStep[],
  change: (repairs: ImportRepairs) => ImportRepairs,
  nearest: ImportRepairs,
): readonly RepairStep[] {
  const kept: RepairStep[] = [];
  let before = JSON.stringify(nearest);
  for (const step of steps.toReversed()) {
    const repairs = change(step.repairs);
    const words = JSON.stringify(repairs);
    if (words !== before) kept.unshift({ ...step, repairs });
    before = words;
  }
  return kept;
}
