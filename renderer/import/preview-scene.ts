import type { Collection } from '../../core/collection/collection.ts';
import type {
  ImportPart,
  ImportPreview,
} from '../../core/import/import-preview.ts';
import { lettersOf, type AnswerPlace } from './preview-places.ts';

/** A question to which an answer can be put. */
export interface QuestionChoice {
  readonly number: number;
  readonly prompt: string;
}

/** A preview with what every part of it is looked up in. */
export interface PreviewScene {
  readonly preview: ImportPreview;
  /** The collection that the sheets are added to; null for a new one. */
  readonly into: Collection | null;
  /** The place of each file's letter. */
  readonly letters: ReadonlyMap<string, number>;
  /** Where answers can be put: all questions of the collection, and those that are new. */
  readonly choices: readonly QuestionChoice[];
  /** True for a question that the collection does not have; of a new collection none is. */
  isNew(number: number): boolean;
  /** The answer that a part of a question stands for, or null when the preview does not hold it. */
  answerOf(part: ImportPart): AnswerPlace | null;
}

/** Prepares a preview for being drawn. */
export function previewScene(
  preview: ImportPreview,
  target: Collection | null,
): PreviewScene {
  // While another place was just chosen, the preview still shows the one before.
  const into = preview.into?.collection === target?.id ? target : null;
  const known = new Set(into?.questions.map(({ number }) => number));
  const files = new Map(preview.files.map(file => [file.id, file]));
  const fresh = preview.questions.filter(({ number }) => !known.has(number));
  return {
    preview,
    into,
    letters: lettersOf(preview, into),
    choices: [...(into?.questions ?? []), ...fresh].map(
      ({ number, prompt }) => ({ number, prompt }),
    ),
    isNew: number => into !== null && !known.has(number),
    answerOf({ file: id, question: index }) {
      const file = files.get(id);
      const answer = file?.sheet.questions[index];
      return file && answer ? { file, index, answer } : null;
    },
  };
}

/** A number that no question has yet. */
export function nextNumber({ choices }: PreviewScene): number {
  return choices.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}
