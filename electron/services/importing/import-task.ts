import {
  understandSheets,
  type SheetToUnderstand,
  type Understanding,
} from '../../../core/import/understand-sheets.ts';
import type { ImportRepairs } from '../../../core/import/import-preview.ts';
import { mergeQuestions } from '../../../core/merge/merge-questions.ts';
import type {
  MergeQuestion,
  MergeResult,
  PointVectors,
} from '../../../core/merge/merge-input.ts';

/** Reading the structure of all sheets of an import. */
export interface UnderstandTask {
  readonly task: 'understand';
  readonly sheets: readonly SheetToUnderstand[];
  readonly repairs: ImportRepairs;
}

/** Merging all questions of one collection, whose statistics they share. */
export interface MergeTask {
  readonly task: 'merge';
  readonly questions: readonly MergeQuestion[];
  readonly vectors: PointVectors;
}

/** Work that takes longer than a window may wait, as plain data, so that it can be done in another thread. */
export type ImportTask = UnderstandTask | MergeTask;

/** Answer to each task. */
export interface ImportAnswers {
  understand: Understanding;
  merge: readonly MergeResult[];
}

/** Does a task in the calling thread. */
export function runImportTask(
  task: ImportTask,
): ImportAnswers[keyof ImportAnswers] {
  switch (task.task) {
    case 'understand':
      return understandSheets(task.sheets, task.repairs);
    case 'merge':
      return mergeQuestions(task.questions, task.vectors);
  }
}
