import type {
  CollectionId,
  Point,
  QuestionEntry,
  QuestionId,
  Source,
  TextId,
  Topic,
} from './collection.ts';

/**
 * What one source says that was added to a collection, or renewed in it, after the collection was made: all that this source
 * says to all questions, and where its points stand. It lies beside the collection, which stays as it is.
 */
export interface Addition {
  readonly schema: 1;
  readonly collection: CollectionId;
  readonly source: Source;
  /** Additions take their places behind the collection's own sources in the order of these; a renewed source keeps its own. */
  readonly place: number;
  /** Name of the merge engine and setting that placed its points. */
  readonly engine: string;
  /** The topics of {@link entries}, so that they are there when nothing else brings them. */
  readonly topics: readonly Topic[];
  /** The questions that it answers, or once answered, and that the collection does not have by itself. */
  readonly entries: readonly QuestionEntry[];
  readonly answers: readonly AddedAnswer[];
}

/** What an added source says to one question. */
export interface AddedAnswer {
  readonly question: QuestionId;
  readonly lead: string;
  readonly points: readonly Point[];
  readonly closing: string;
  /** Where the points stand; each is a member of exactly one. */
  readonly merged: readonly JoinedPoint[];
}

/** A merged point that points of an added source stand in: one that is there, or one that additions founded. */
export interface JoinedPoint {
  readonly id: TextId;
  /** 0 for a merged point of the collection itself; those that additions founded follow behind these, in the order of their ranks. */
  readonly rank: number;
  /** The point whose words speak for it when the collection does not have it: its own, or one of another added source. */
  readonly speaker: TextId;
  readonly members: readonly TextId[];
}
