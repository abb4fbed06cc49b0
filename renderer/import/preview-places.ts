import type { Collection } from '../../core/collection/collection.ts';
import type {
  ImportFile,
  ImportPreview,
} from '../../core/import/import-preview.ts';
import type {
  LineRole,
  ParsedQuestion,
} from '../../core/import/parsed-sheet.ts';

/** An answer of a file. */
export interface AnswerPlace {
  readonly file: ImportFile;
  /** Index in the file's questions. */
  readonly index: number;
  readonly answer: ParsedQuestion;
}

/** Something that a person should look at, with the place of it. */
export interface PlacedDoubt {
  readonly file: ImportFile;
  readonly line: number;
  readonly message: string;
  /** The answer that holds the line, or null. */
  readonly answer: string | null;
}

/** A line of an answer as the file has it, with what it was taken for. */
export interface AnswerLine {
  readonly line: number;
  readonly role: 'question' | 'lead' | 'point' | 'closing';
  readonly label: string;
  readonly text: string;
}

/** The name of an answer within a preview: stays while the file's first line of it does. */
export function answerKey(file: string, line: number): string {
  return `${file}:${line}`;
}

/** The name of an answer within a preview. */
export function keyOf({ file, answer }: AnswerPlace): string {
  return answerKey(file.id, answer.line);
}

/** The lines of an answer in the order of the sheet. */
export function linesOf({ file, index, answer }: AnswerPlace): AnswerLine[] {
  const { questions, lines: roles } = file.sheet;
  const end = questions[index + 1]?.line ?? roles.length;
  const first = (role: LineRole) => {
    const found = roles.indexOf(role, answer.line);
    return found < 0 || found >= end ? answer.line : found;
  };
  const lines: AnswerLine[] = [];
  const prompt = answer.prompt.trim();
  if (prompt !== '')
    lines.push({
      line: answer.line,
      role: 'question',
      label: '',
      text: prompt,
    });
  if (answer.lead !== '')
    lines.push({
      line: first('lead'),
      role: 'lead',
      label: '',
      text: answer.lead,
    });
  for (const { line, label = '', text } of answer.points)
    lines.push({ line, role: 'point', label, text });
  if (answer.closing !== '')
    lines.push({
      line: first('closing'),
      role: 'closing',
      label: '',
      text: answer.closing,
    });
  return lines;
}

/** What is doubtful, and the tears in sentences that were mended on the way: worth telling, but hardly ever wrong. */
export function placeDoubts(preview: ImportPreview): {
  readonly doubts: readonly PlacedDoubt[];
  readonly mended: readonly PlacedDoubt[];
} {
  const doubts: PlacedDoubt[] = [];
  const mended: PlacedDoubt[] = [];
  for (const file of preview.files) {
    if (file.refusal !== null) continue;
    for (const { kind, line, message } of file.sheet.doubts) {
      const doubt = { file, line, message, answer: answerAt(file, line) };
      (kind === 'healed-tear' ? mended : doubts).push(doubt);
    }
  }
  return { doubts, mended };
}

/** The answer of a file that holds a line, by its key, or null when the line stands before the first. */
export function answerAt(file: ImportFile, line: number): string | null {
  const answer = file.sheet.questions.findLast(each => each.line <= line);
  return answer ? answerKey(file.id, answer.line) : null;
}

/**
 * The place of each file among those that have answers: it gets the letter of that place. Beside the sources of a collection
 * that is there, a renewed one keeps its letter, and a new one gets the next.
 */
export function lettersOf(
  preview: ImportPreview | null,
  into: Collection | null,
): ReadonlyMap<string, number> {
  const renewed = renewedPlaces(preview, into);
  let next = into?.sources.length ?? 0;
  const letters = new Map<string, number>();
  for (const { id, sheet } of preview?.files ?? [])
    if (sheet.questions.length > 0) letters.set(id, renewed.get(id) ?? next++);
  return letters;
}

/** The places of the sources that files renew, by file id. */
function renewedPlaces(
  preview: ImportPreview | null,
  into: Collection | null,
): ReadonlyMap<string, number> {
  const replaces = preview?.into?.replaces ?? [];
  const places = replaces.map(({ file, source }) => {
    const place = into?.sources.findIndex(({ id }) => id === source) ?? -1;
    return [file, place] as const;
  });
  return new Map(places.filter(([, place]) => place >= 0));
}

/** The answers that belong to no question, whether none was found or a person said so. */
export function withoutQuestion(preview: ImportPreview): AnswerPlace[] {
  const placed = new Set(
    preview.questions.flatMap(({ parts }) =>
      parts.map(({ file, question }) => `${file} ${question}`),
    ),
  );
  return preview.files.flatMap(file =>
    file.sheet.questions
      .map((answer, index) => ({ file, index, answer }))
      .filter(({ index }) => !placed.has(`${file.id} ${index}`)),
  );
}
