import { AppError } from '../../core/app-error.ts';
import type { QuestionRef } from '../../core/contract.ts';

/**
 * The id under which a question's record lies in the library. Two hyphens part collection and question, so neither may
 * contain two; anything else that is not a lower-case letter, digit or single hyphen is refused, because ids become names of files.
 */
export function recordId({ collection, question }: QuestionRef): string {
  const part = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const id = `${collection}--${question}`;
  if (!part.test(collection) || !part.test(question) || id.length > 64)
    throw new AppError(
      'invalid-input',
      'This question cannot be stored because its identifier is not one that Collate makes. Nothing has been changed.',
    );
  return id;
}

/** The question whose record has this id, or null for an id of another making. */
export function questionOfRecord(id: string): QuestionRef | null {
  const [collection, question, ...rest] = id.split('--');
  return collection && question && rest.length === 0
    ? { collection, question }
    : null;
}
