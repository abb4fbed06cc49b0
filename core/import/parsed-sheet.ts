/** How a question was found in a sheet. */
export type Recognition =
  /** `12. …`, `12) …` */
  | 'number'
  /** `Q: …`, `Question 3: …` */
  | 'question-prefix'
  /** A Markdown or HTML heading. */
  | 'heading'
  /** A line that is bold as a whole. */
  | 'bold'
  /** A line of its own that ends in a question mark. */
  | 'question-mark'
  /** A row of a table of questions and answers. */
  | 'table'
  /** The sheet has no question texts: numbered answers, or answers that follow each other. */
  | 'answer-only'
  /** A person said so. */
  | 'by-hand';

/** One claim of one answer, in the sheet's own words. */
export interface ParsedPoint {
  /** The words before the colon or the bold words that open the point, without the mark that ends them. */
  readonly label?: string;
  readonly text: string;
  /** Number of the first line that it came from, counted from 0. */
  readonly line: number;
}

/** What a sheet says to one question. */
export interface ParsedQuestion {
  /** As it stands in the sheet, or null when the sheet counts nothing. */
  readonly number: number | null;
  /** The section head above it, or null. */
  readonly topic: string | null;
  /** Empty when the sheet has answers without question texts. */
  readonly prompt: string;
  readonly recognition: Recognition;
  /** Number of the line at which it begins, counted from 0. */
  readonly line: number;
  /** What is said before the points and is itself no claim of its own; may be empty. */
  readonly lead: string;
  readonly points: readonly ParsedPoint[];
  /** What is said after the points and only sums up; may be empty. */
  readonly closing: string;
}

/** Where a line of the input has gone. */
export type LineRole =
  | 'blank'
  | 'title'
  | 'topic'
  | 'question'
  | 'lead'
  | 'point'
  | 'closing'
  /** Left out: page numbers, rules, tables of contents, front matter. Listed in the report. */
  | 'left-out'
  /** Before the first question and part of none. Listed in the report. */
  | 'before-first-question';

/** Something that a person should look at before the import. */
export interface ParseDoubt {
  readonly kind:
    | 'no-question'
    | 'doubled-number'
    | 'missing-number'
    | 'empty-answer'
    | 'healed-tear'
    | 'unsure-question'
    | 'too-long';
  /** Number of the line, counted from 0. */
  readonly line: number;
  /** A sentence for people: what is doubtful and what was done. */
  readonly message: string;
}

/** What a person said about a line after looking at the preview; it overrules what the parser would think. */
export interface LineRepair {
  /** Number of the line, counted from 0. */
  readonly line: number;
  /** `question` begins a question here; `topic` makes it a section head; `answer` makes it part of the answer above; `left-out` drops it. */
  readonly role: 'question' | 'topic' | 'answer' | 'left-out';
}

/** One sheet as the parser understood it. Every line of the text has exactly one role. */
export interface ParsedSheet {
  /** A heading above everything, or null. */
  readonly title: string | null;
  readonly questions: readonly ParsedQuestion[];
  /** The role of each line, in order; as long as the text has lines. */
  readonly lines: readonly LineRole[];
  readonly doubts: readonly ParseDoubt[];
}
