/** Identifier of a collection: lower-case letters, digits and hyphens, at most 40 characters. */
export type CollectionId = string;
/** Identifier of a question, unique within its collection. */
export type QuestionId = string;
/** Identifier of a source, unique within its collection. */
export type SourceId = string;
/**
 * Identifier of a text that can carry highlights: a point's id, or a merged point's id for its statement.
 * Unique within a question; never reused, because highlights, citations and corrections hang on it.
 */
export type TextId = string;

/** One answer sheet or document. Immutable once imported. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
}

/** A group of questions, in the order in which the collection shows them. */
export interface Topic {
  readonly id: string;
  readonly title: string;
}

/** What the list of questions needs: everything but the answers. */
export interface QuestionEntry {
  readonly id: QuestionId;
  readonly number: number;
  readonly topic: string;
  readonly prompt: string;
}

/** A set of questions with its sources: the contents of `collection.json`. */
export interface Collection {
  readonly schema: 1;
  readonly id: CollectionId;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly licence: string;
  /** Version of the merge engine that grouped the points, or `editorial` for merging done by hand. */
  readonly engine: string;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly questions: readonly QuestionEntry[];
}

/** One claim of one answer. Prose answers have points without labels. */
export interface Point {
  readonly id: TextId;
  readonly label?: string | undefined;
  readonly text: string;
}

/** What one source says to one question, in the source's own order. */
export interface Answer {
  readonly source: SourceId;
  readonly lead: string;
  readonly points: readonly Point[];
  readonly closing: string;
}

/** Points of different sources that say the same, with a statement that unites them. */
export interface MergedPoint {
  readonly id: TextId;
  readonly label: string;
  readonly statement: string;
  readonly members: readonly TextId[];
}

/** The contents of one question file. */
export interface QuestionContent {
  readonly schema: 1;
  readonly id: QuestionId;
  readonly answers: readonly Answer[];
  readonly mergedPoints: readonly MergedPoint[];
}
