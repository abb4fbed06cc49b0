import type { Passage } from './passage.ts';

/** A claim with the words that open it as a label; the label may stand above several claims. */
export interface DraftPoint {
  readonly label: Passage | null;
  readonly text: Passage;
}

/** An answer whose words still know their lines. */
export interface AnswerDraft {
  readonly lead: readonly Passage[];
  readonly points: readonly DraftPoint[];
  readonly closing: readonly Passage[];
}
