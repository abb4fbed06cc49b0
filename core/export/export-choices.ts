import type { CollectionId, QuestionId } from '../collection/collection.ts';

/** What to export and how. The same choices drive the dialog and `collate export`. */
export interface ExportChoices {
  readonly collection: CollectionId;
  /** One question, one topic (its id), or everything. */
  readonly scope:
    | { readonly kind: 'question'; readonly question: QuestionId }
    | { readonly kind: 'topic'; readonly topic: string }
    | { readonly kind: 'collection' };
  readonly layout: 'one-file' | 'folder';
  readonly include: {
    readonly mergedAnswers: boolean;
    readonly wordings: boolean;
    readonly highlights: boolean;
    readonly notes: boolean;
    readonly myAnswer: boolean;
  };
}

/** A text to be written: a relative name with `/` between folders, safe on every operating system. */
export interface ExportedFile {
  readonly name: string;
  /** UTF-8 text with LF line ends and a final newline, or base64 bytes of an image. */
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}

/** The result of an export, ready to be saved. */
export interface ExportResult {
  /** Name to propose for the file, or for the folder. */
  readonly suggestedName: string;
  readonly layout: 'one-file' | 'folder';
  readonly questions: number;
  readonly files: readonly ExportedFile[];
}
