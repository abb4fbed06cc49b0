import type {
  ImportFile,
  ImportPreview,
} from '../../../core/import/import-preview.ts';
import type { ParsedSheet } from '../../../core/import/parsed-sheet.ts';
import { splitLines } from '../../../core/import/split-lines.ts';
import type { Understanding } from '../../../core/import/understand-sheets.ts';
import type { ReadFile } from './import-files.ts';

/** A sheet in which nothing was found. */
export const emptySheet: ParsedSheet = {
  title: null,
  questions: [],
  lines: [],
  doubts: [],
};

/** Longest piece of a line that the report shows. */
const longestLine = 200;

/** The files of an import as a person sees them before and after it. */
export function previewFiles(
  files: readonly ReadFile[],
  { sheets }: Understanding,
): ImportPreview['files'] {
  return files.map(({ id, name, text }): ImportFile => {
    if (text.outcome === 'refused')
      return {
        id,
        name,
        refusal: text.message,
        remarks: [],
        sheet: emptySheet,
        leftOut: [],
      };
    const sheet = sheets.get(id) ?? emptySheet;
    return {
      id,
      name,
      refusal: null,
      remarks: text.remarks,
      sheet,
      leftOut: leftOutLines(text.text, sheet),
    };
  });
}

function leftOutLines(text: string, sheet: ParsedSheet): ImportFile['leftOut'] {
  const lines = splitLines(text);
  return sheet.lines.flatMap((role, line) =>
    role === 'left-out' || role === 'before-first-question'
      ? [{ line, text: (lines[line] ?? '').trim().slice(0, longestLine) }]
      : [],
  );
}
