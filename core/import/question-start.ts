import type { Recognition } from './parsed-sheet.ts';

/** A block that begins a question, and how far its words are the question. */
export interface QuestionStart {
  readonly recognition: Recognition;
  readonly number: number | null;
  /** UTF-16 code units of the block's words that are the prompt; what follows is answer. 0 when there is no prompt. */
  readonly promptLength: number;
  /** False when it looks unlike the other questions of its sheet. */
  readonly isSure: boolean;
}

/** Question starts by the place of their block. */
export type QuestionStarts = ReadonlyMap<number, QuestionStart>;
