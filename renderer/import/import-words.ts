import type {
  Alignment,
  ImportFile,
  ImportPart,
  ImportPreview,
  ImportReport,
  ImportStage,
} from '../../core/import/import-preview.ts';
import type {
  LineRepair,
  ParsedQuestion,
  Recognition,
} from '../../core/import/parsed-sheet.ts';

/** Below this an answer's place is worth a second look: 0 to 1. */
const unsureBelow = 0.5;

const recognitions: Readonly<Record<Recognition, string>> = {
  number: 'by its number',
  'question-prefix': 'after “Question” or “Q”',
  heading: 'as a heading',
  bold: 'as a bold line',
  'question-mark': 'as a line that asks',
  table: 'as a row of a table',
  'answer-only': 'has no question text',
  'by-hand': 'by hand',
};

const alignments: Readonly<Record<Alignment, string>> = {
  reference: 'has the question',
  number: 'by its number',
  prompt: 'by its wording',
  content: 'by what it says',
  order: 'by its place',
};

const lineRepairs: Readonly<Record<LineRepair['role'], string>> = {
  question: 'begins a question',
  topic: 'is a section head',
  answer: 'belongs to the answer above',
  'left-out': 'is left out',
};

const stages: Readonly<Record<ImportStage, string>> = {
  reading: 'Reading',
  understanding: 'Understanding',
  preparing: 'Getting ready to compare',
  merging: 'Comparing what the sheets say',
  writing: 'Saving',
};

/** A number with its noun: "1 point", "12 points". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** A question in a list to choose from. */
export function choiceWords({
  number,
  prompt,
}: {
  readonly number: number;
  readonly prompt: string;
}): string {
  return `${number}. ${prompt || 'without a text'}`;
}

/** What was found in a file: "5 questions, 42 points". */
export function fileWords({ sheet }: ImportFile): string {
  if (sheet.questions.length === 0) return 'No question was found in it';
  return `${count(sheet.questions.length, 'question')}, ${count(pointsOf(sheet.questions), 'point')}`;
}

/** How a question was found in its sheet, as a sentence. */
export function recognitionWords(recognition: Recognition): string {
  return recognition === 'answer-only'
    ? 'The sheet has no text of this question.'
    : `Recognised ${recognitions[recognition]}.`;
}

/** How an answer came to its question. */
export function partWords(part: ImportPart, answer: ParsedQuestion): string {
  const found = recognitions[answer.recognition];
  if (part.by === 'reference') return found;
  return answer.recognition === 'answer-only'
    ? `${found}, ${alignments[part.by]}`
    : alignments[part.by];
}

/** True when an answer may belong to another question. */
export function isUnsure(part: ImportPart): boolean {
  return part.by !== 'reference' && part.confidence < unsureBelow;
}

/** What a person said of a line, as the end of a sentence. */
export function lineRepairWords(role: LineRepair['role']): string {
  return lineRepairs[role];
}

/** What a running import is doing. */
export function stageWords(stage: ImportStage): string {
  return stages[stage];
}

/** What the button of the import says. */
export function importWords(
  preview: ImportPreview | null,
  into: { readonly title: string } | null,
): string {
  if (into !== null) return `Add to ${into.title}`;
  const number = preview?.questions.length ?? 0;
  return number === 0 ? 'Import' : `Import ${count(number, 'question')}`;
}

/** How the points of an import were compared. */
export function engineWords(engine: string): string {
  return engine.includes('vectors')
    ? 'Compared by their words and by their meaning'
    : 'Compared by their words only';
}

/** What has come of an import, in one line. */
export function reportWords(report: ImportReport): string {
  const sources = report.files.filter(file => file.questions > 0).length;
  return `${count(report.questions, 'question')} from ${count(sources, 'sheet')}. ${count(report.points, 'point')} became ${count(report.mergedPoints, 'merged point')}.`;
}

/** What to say about files that a person gave, when not all or none of them are taken. */
export function gatheredWords(
  files: number,
  passedOver: number,
): string | null {
  const kinds = 'Collate reads .md, .txt, .html and .docx.';
  if (passedOver === 1)
    return `1 file of another kind was passed over. ${kinds}`;
  if (passedOver > 1)
    return `${count(passedOver, 'file')} of other kinds were passed over. ${kinds}`;
  return files === 0 ? `There was no file in it. ${kinds}` : null;
}

/** What the preview holds, for those who do not see it. */
export function previewWords(preview: ImportPreview): string {
  const files = preview.files.filter(file => file.refusal === null).length;
  return `${count(preview.questions.length, 'question')} found in ${count(files, 'file')}.`;
}

function pointsOf(questions: readonly ParsedQuestion[]): number {
  return questions.reduce((sum, each) => sum + each.points.length, 0);
}
