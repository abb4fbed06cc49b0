import type { Collection } from '../../core/collection/collection.ts';
import type { OpenQuestion, QuestionProgress } from '../../core/contract.ts';
import {
  emptyHistory,
  type StudyHistory,
} from '../../core/study/study-history.ts';

/** The open collection and question, and where the person is with every question. */
export interface Study {
  readonly collection: Collection | null;
  readonly question: OpenQuestion | null;
  readonly progress: Readonly<Record<string, QuestionProgress>>;
  /** Undo and redo over highlights, notes and statuses of the open question. */
  readonly history: StudyHistory;
}

export const firstStudy: Study = {
  collection: null,
  question: null,
  progress: {},
  history: emptyHistory,
};
