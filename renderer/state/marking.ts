import type { TextId } from '../../core/collection/collection.ts';

/** A stretch of a text that the person has selected, by mouse or keyboard. */
export interface Passage {
  readonly source: TextId;
  readonly start: number;
  readonly end: number;
}

/** A highlight's stretch while one of its ends is being moved. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What the person is doing with highlights and notes. */
export interface Marking {
  readonly passage: Passage | null;
  /** True while the passage is moved by keys rather than by the mouse. */
  readonly byKeyboard: boolean;
  /** The highlight that the toolbar or its note card is about. */
  readonly active: string | null;
  /** The note being written. */
  readonly editing: string | null;
  /** An end of the active highlight on the move. */
  readonly resizing: Stretch | null;
}

export const firstMarking: Marking = {
  passage: null,
  byKeyboard: false,
  active: null,
  editing: null,
  resizing: null,
};
