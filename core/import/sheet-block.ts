import type { Passage } from './passage.ts';
import type { SheetLine } from './sheet-line.ts';

/** A heading, a paragraph, an item of a list, code or a row of a table: lines whose words belong together. */
export interface SheetBlock {
  /** The line that it begins with: its marker, prefix and indentation are those of the block. */
  readonly head: SheetLine;
  readonly kind: 'paragraph' | 'heading' | 'code' | 'table-row';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly passage: Passage;
  /** Every line of the block, ascending; those without words, such as the underline of a heading, are in here alone. */
  readonly lines: readonly number[];
  /** How many blank lines stand above it. */
  readonly gap: number;
  /** A row of a table right above the rule that parts the names of columns from the rest. */
  readonly isAboveRule: boolean;
  /** Lines whose words were torn from the ones above by a blank line. */
  readonly torn: readonly number[];
}
