import type { Collection } from '../../core/collection/collection.ts';
import type { OpenQuestion, QuestionProgress } from '../../core/contract.ts';
import {
  emptyHistory,
  type StudyHistory,
} from '../../core/study/study-history.ts';

/** The open collection and question, and where the person is with every question. */
export interface Study {
  readonly collection: Collection | null;
  /** The open question as it is shown: see `showing`. */
  readonly question: OpenQuestion | null;
  /** The same as the services gave it, with the changes made since. */
  readonly given: OpenQuestion | null;
  readonly progress: Readonly<Record<string, QuestionProgress>>;
  /** Undo and redo over highlights, notes, corrections and statuses of the open question. */
  readonly history: StudyHistory;
}

export const firstStudy: Study = {
  collection: null,
  question: null,
  given: null,
  progress: {},
  history: emptyHistory,
};
