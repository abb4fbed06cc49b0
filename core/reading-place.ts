import type { CollectionId, QuestionId } from './collection.ts';

/** The three ways to read a question's answers. */
export const readingViews = ['merged', 'by-source', 'compare'] as const;
/** One of {@link readingViews}. */
export type ReadingView = (typeof readingViews)[number];

/** Where a person was in a question. */
export interface QuestionPlace {
  readonly view: ReadingView;
  /** Scroll offset of the reading column in CSS pixels. */
  readonly scroll: number;
}

/** The open question and the place in each question visited: brought back at the next start. */
export interface ReadingPlace {
  readonly collection: CollectionId | null;
  readonly question: QuestionId | null;
  /** Keyed by `<collection>/<question>`. */
  readonly places: Readonly<Record<string, QuestionPlace>>;
}

/** A first run has been nowhere. */
export const noReadingPlace: ReadingPlace = {
  collection: null,
  question: null,
  places: {},
};
