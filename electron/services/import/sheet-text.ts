/** What a file of a sheet was taken for. */
export type SheetKind = 'text' | 'markdown' | 'html' | 'docx';

/** What came of reading one file: text for the parser, or why there is none. */
export type SheetText =
  | {
      readonly outcome: 'text';
      /** As it stands in the file for `text` and `markdown`, Markdown without escapes for `html` and `docx`. No byte order mark. */
      readonly text: string;
      readonly kind: SheetKind;
      /** The WHATWG name of the encoding that the bytes were read with; `utf-8` for `docx`. */
      readonly encoding: string;
      /** Sentences for people about what was assumed or left out. */
      readonly remarks: readonly string[];
    }
  | {
      readonly outcome: 'refused';
      /** Sentences for people that name the file, say what is wrong with it and what to do. */
      readonly message: string;
    };

/** A file to read: its name decides what it is taken for, its content what it is refused for. */
export type SheetSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly path: string };
