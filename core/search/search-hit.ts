import type {
  CollectionId,
  QuestionId,
  TextId,
} from '../collection/collection.ts';

/** What kind of text a search looks through. */
export const searchKinds = [
  'prompt',
  'merged-point',
  'point',
  'note',
  'my-answer',
] as const;
/** One of {@link searchKinds}. */
export type SearchKind = (typeof searchKinds)[number];

/** A stretch of an excerpt; `hit` marks words that matched. Always shown as text, never as HTML. */
export interface ExcerptRun {
  readonly text: string;
  readonly hit: boolean;
}

/** One result, best first. */
export interface SearchHit {
  readonly collection: CollectionId;
  readonly question: QuestionId;
  readonly kind: SearchKind;
  /** Point or merged point id, annotation id for a note, null for a prompt or my answer. */
  readonly target: TextId | null;
  /** For a point: its source; otherwise null. */
  readonly source: string | null;
  /** "13. How do you …" – the question's number and prompt. */
  readonly title: string;
  /** Label of the point, or null. */
  readonly label: string | null;
  readonly excerpt: readonly ExcerptRun[];
}

/** A page of results. */
export interface SearchResults {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Number of texts that match, which may exceed the hits returned. */
  readonly total: number;
  /** True while the index is still being built: the results may be incomplete. */
  readonly indexing: boolean;
  /** The words that were matched in the texts, lower case, for lighting them in the page. */
  readonly words: readonly string[];
}
