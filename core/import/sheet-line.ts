/** What opens a line before its words: `-`, `12.`, `b)`, `(iv)`. */
export interface LineMarker {
  readonly kind: 'bullet' | 'number' | 'letter' | 'roman';
  /** The number, the letter's place in the alphabet, or the roman number; 0 for a bullet. */
  readonly value: number;
  /** The mark after a number or letter, or the bullet itself: items of one list share it. */
  readonly style: string;
}

/** A line of a sheet with everything that can be said of it without its neighbours. */
export interface SheetLine {
  /** Counted from 0. */
  readonly index: number;
  readonly raw: string;
  /** Columns before the first character; a tab goes to the next multiple of four. */
  readonly indent: number;
  readonly kind:
    | 'blank'
    | 'text'
    | 'code'
    | 'heading'
    | 'underline'
    | 'rule'
    | 'page-number'
    | 'contents-entry'
    | 'table-row'
    | 'table-rule';
  /** 1 to 6 for a heading or the underline of one, else 0. */
  readonly level: number;
  readonly marker: LineMarker | null;
  /** `Q:`, `Question 3:` or `A:`, `Answer 3.` in front of the words. */
  readonly prefix: 'question' | 'answer' | null;
  readonly prefixNumber: number | null;
  /** The words are bold as a whole. */
  readonly isBold: boolean;
  /** The row of a table that the line above has begun goes on in this one. */
  readonly goesOn?: boolean;
  /** The words without what opens the line. Bold marks within are kept. */
  readonly body: string;
}
