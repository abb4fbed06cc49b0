import type { ExportResult } from '../../core/export/export-choices.ts';

/** Lines of a preview; the file itself is whole. */
const longest = 80;

/** How much an export comes to: "20 questions, 21 files". */
export function exportSize(result: ExportResult): string {
  return `${count(result.questions, 'question')}, ${count(result.files.length, 'file')}`;
}

/** What has been exported, and where it is. */
export function exportedWords(questions: number, place: string): string {
  return `Exported ${count(questions, 'question')}. Saved as ${place}.`;
}

/** The beginning of the first text of an export, with its name. */
export function exportPreview(result: ExportResult): {
  readonly name: string;
  readonly text: string;
  readonly cut: boolean;
} {
  const file = result.files.find(each => each.encoding === 'utf8');
  const lines = (file?.content ?? '').trimEnd().split('\n');
  return {
    name: file?.name ?? result.suggestedName,
    text: lines.slice(0, longest).join('\n'),
    cut: lines.length > longest,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
