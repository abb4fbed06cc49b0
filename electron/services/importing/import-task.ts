import {
  understandSheets,
  type SheetToUnderstand,
  type Understanding,
} from '../../../core/import/understand-sheets.ts';
import type { ImportRepairs } from '../../../core/import/import-preview.ts';
import {
  likeLines,
  type ImportLine,
  type LikeLines,
} from '../../../core/import/learned-repairs.ts';
import type { AdditionDraft } from '../../../core/import/draft-additions.ts';
import {
  placeDraft,
  type PlacedDraft,
} from '../../../core/import/place-draft.ts';
import type { ReferenceQuestion } from '../../../core/import/reference-questions.ts';
import {
  mergeScores,
  mergeStatistics,
  type MergeScores,
  type MergeStatistics,
} from '../../../core/merge/merge-scores.ts';
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
  /** Questions of the collection that the sheets come to; null for a new one. */
  readonly reference: readonly ReferenceQuestion[] | null;
}

/** Finding the lines that look like one that a person repaired. */
export interface LikeTask {
  readonly task: 'like';
  readonly sheets: readonly SheetToUnderstand[];
  readonly repairs: ImportRepairs;
  readonly repaired: ImportLine;
}

/** Merging all questions of one collection, whose statistics they share. */
export interface MergeTask {
  readonly task: 'merge';
  readonly questions: readonly MergeQuestion[];
  readonly vectors: PointVectors;
}

/** Placing the points that come to a collection that is there, whose other points stay where they are. */
export interface PlaceTask {
  readonly task: 'place';
  readonly draft: AdditionDraft;
  readonly vectors: PointVectors;
}

/** Counting what all questions of a collection tell about its points. */
export interface LearnTask {
  readonly task: 'learn';
  readonly questions: readonly MergeQuestion[];
}

/** Comparing all points of one question. */
export interface ScoreTask {
  readonly task: 'score';
  readonly question: MergeQuestion;
  readonly statistics: MergeStatistics;
  readonly vectors: PointVectors;
}

/** Work that takes longer than a window may wait, as plain data, so that it can be done in another thread. */
export type ImportTask =
  UnderstandTask | LikeTask | MergeTask | PlaceTask | LearnTask | ScoreTask;

/** Answer to each task. */
export interface ImportAnswers {
  understand: Understanding;
  like: LikeLines;
  merge: readonly MergeResult[];
  place: PlacedDraft;
  learn: MergeStatistics;
  score: MergeScores;
}

/** Does a task in the calling thread. */
export function runImportTask(
  task: ImportTask,
): ImportAnswers[keyof ImportAnswers] {
  switch (task.task) {
    case 'understand':
      return understandSheets(task.sheets, task.repairs, task.reference);
    case 'like':
      return likeLines(task.sheets, task.repairs, task.repaired);
    case 'merge':
      return mergeQuestions(task.questions, task.vectors);
    case 'place':
      return placeDraft(task.draft, task.vectors);
    case 'learn':
      return mergeStatistics(task.questions);
    case 'score':
      return mergeScores(task.question, task.statistics, task.vectors);
  }
}
