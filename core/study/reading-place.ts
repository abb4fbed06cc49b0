import type {
  CollectionId,
  QuestionId,
  TextId,
} from '../collection/collection.ts';

/** The three ways to read a question's answers. */
export const readingViews = ['merged', 'by-source', 'compare'] as const;
/** One of {@link readingViews}. */
export type ReadingView = (typeof readingViews)[number];

/** Where a person was in a question. */
export interface QuestionPlace {
  readonly view: ReadingView;
  /** The text at the top of the reading column, or null at the very top. A text outlives other widths, sizes and fonts. */
  readonly text: TextId | null;
  /** How far its upper edge is below the column's: CSS pixels, negative when it is partly scrolled out. */
  readonly offset: number;
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
