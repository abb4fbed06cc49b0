import type { TextId } from '../collection/collection.ts';
import type { HighlightColour } from './highlight-colour.ts';

/** W3C TextPositionSelector. Offsets count UTF-16 code units of the target text; `end` is exclusive. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/**
 * W3C TextQuoteSelector: the quoted words with up to 32 code units of text on either side, more (at most 200) where a
 * look-alike in the same text shares them.
 */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where an annotation points: a text, and two ways to find the passage in it. */
export interface AnnotationTarget {
  readonly source: TextId;
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** A highlight, which may carry a note. W3C sense: a target with selectors, and a body of note and tags. */
export interface Annotation {
  readonly id: string;
  /** ISO 8601 instants, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly target: AnnotationTarget;
  readonly colour: HighlightColour;
  /** Markdown; empty when the highlight carries no note. */
  readonly note: string;
  readonly tags: readonly string[];
}
