import type { StudyChange } from './study-change.ts';

/** One gesture of a person: however many changes it takes, it is undone and done again as a whole. */
export interface StudyStep {
  /** What was done, in a few words for undo: "Highlight removed". */
  readonly title: string;
  /** In the order in which they are applied. */
  readonly changes: readonly StudyChange[];
  /** What takes them back, in the order in which they are applied: the last change's inverse first. */
  readonly inverse: readonly StudyChange[];
}

/** The steps that can be taken back and those that can be done again, each with the latest last. */
export interface StudyHistory {
  readonly done: readonly StudyStep[];
  readonly undone: readonly StudyStep[];
}

/** A step to take now, and the history once it has been taken. */
export interface StudyTravel extends StudyStep {
  readonly history: StudyHistory;
}

/** Steps kept; older ones can no longer be taken back. Enough for hours of work, small enough to keep in memory. */
export const longestHistory = 500;

/** Nothing has been done yet. */
export const emptyHistory: StudyHistory = { done: [], undone: [] };

/** Adds what was just done. What had been undone can no longer be done again. A step without changes is no step. */
export function pushStep(history: StudyHistory, step: StudyStep): StudyHistory {
  if (step.changes.length === 0) return history;
  return { done: [...history.done, step].slice(-longestHistory), undone: [] };
}

/**
 * The last step taken back, or null when there is none. `changes` are to be applied now; `inverse` takes them back again,
 * for when saving them fails.
 */
export function undoStep(history: StudyHistory): StudyTravel | null {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  return {
    title: step.title,
    changes: step.inverse,
    inverse: step.changes,
    history: {
      done: history.done.slice(0, -1),
      undone: [...history.undone, step],
    },
  };
}

/** The step undone last, to be done again, or null when there is none. Read it like {@link undoStep}. */
export function redoStep(history: StudyHistory): StudyTravel | null {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  return {
    ...step,
    history: {
      done: [...history.done, step],
      undone: history.undone.slice(0, -1),
    },
  };
}
