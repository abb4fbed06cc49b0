import type { Annotation } from '../annotation/annotation.ts';
import type { CollectionId, QuestionId } from '../collection/collection.ts';
import type { Correction } from '../merge/correction.ts';
import type { RichText } from '../rich-text/rich-text.ts';

/** Where a person is with a question. */
export const questionStatuses = ['new', 'draft', 'done'] as const;
/** One of {@link questionStatuses}. */
export type QuestionStatus = (typeof questionStatuses)[number];

/** The user's own answer to a question. */
export interface MyAnswer {
  /** ProseMirror JSON; the truth, of which Markdown is a projection. */
  readonly document: RichText;
  /** Grows by one with every accepted save; a save that was made from an older one is a conflict. */
  readonly revision: number;
  /** ISO 8601 instant, UTC. */
  readonly modified: string;
}

/** Everything a person has made of one question. One small record on the disk. */
export interface StudyRecord {
  readonly schema: 1;
  readonly collection: CollectionId;
  readonly question: QuestionId;
  readonly status: QuestionStatus;
  readonly annotations: readonly Annotation[];
  readonly answer: MyAnswer | null;
  /** Words aimed at, or null for the setting's default. */
  readonly wordTarget: number | null;
  /** What the person changed in how the points are merged, the latest last. */
  readonly corrections: readonly Correction[];
}

/** The record of a question that nobody has touched yet: a first run, not an error. */
export function emptyStudyRecord(
  collection: CollectionId,
  question: QuestionId,
): StudyRecord {
  return {
    schema: 1,
    collection,
    question,
    status: 'new',
    annotations: [],
    answer: null,
    wordTarget: null,
    corrections: [],
  };
}

/** An earlier state of my answer, kept so that it can be brought back. */
export interface AnswerVersion {
  readonly id: string;
  /** ISO 8601 instant, UTC, at which this state had been saved. */
  readonly saved: string;
  readonly words: number;
  /** Why it was kept: time passed, before a restore, or another window's text that lost a conflict. */
  readonly reason: 'interval' | 'before-restore' | 'conflict';
  readonly document: RichText;
}
