import type { ReadingView } from '../../core/study/reading-place.ts';

/** Order of merged points. */
export type PointSort = 'sources' | 'consensus';

/** Which merged points are shown; several together narrow the list. */
export interface PointFilters {
  readonly alone: boolean;
  readonly notInAnswer: boolean;
  readonly highlighted: boolean;
  readonly noted: boolean;
  /** Its sources contradict each other. */
  readonly disputed: boolean;
}

/** A passage that a search or a note led to: lit until the person moves on. */
export interface LitPassage {
  readonly words: readonly string[];
  /** Which of the lit words is the current one, over the whole page. */
  readonly index: number;
}

/** What is being dragged to another place: a merged point, or one source's wording of it, by their ids. */
export interface CarriedPoint {
  readonly kind: 'merged' | 'wording';
  readonly id: string;
}

/** How the open question is read. */
export interface Reading {
  readonly view: ReadingView;
  readonly sort: PointSort;
  readonly filters: PointFilters;
  /** Ids of merged points whose wordings are shown. */
  readonly expanded: ReadonlySet<string>;
  /** The merged point that has the person's attention. */
  readonly currentPoint: string | null;
  readonly lit: LitPassage | null;
  readonly carried: CarriedPoint | null;
}

export const noFilters: PointFilters = {
  alone: false,
  notInAnswer: false,
  highlighted: false,
  noted: false,
  disputed: false,
};

export const firstReading: Reading = {
  view: 'merged',
  sort: 'sources',
  filters: noFilters,
  expanded: new Set(),
  currentPoint: null,
  lit: null,
  carried: null,
};
