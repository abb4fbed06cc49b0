import { expect } from 'vitest';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { ImportReport } from '../../core/import/import-preview.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  beginImport,
  type ImportingProgram,
} from './import-program.fixture.ts';

/** Answers two questions of the bundled collection, and one that it does not have under a number that it has. */
export const sixthSheet = `# Notes

1. Why is a well-designed data pipeline important for machine learning?
- Reproducibility: Data moves through the pipeline in a consistent way, so experiments can be reproduced.
- Lineage: Every table can be traced back to the raw files it was computed from.

2. What are the steps of training and validating a model?
- Splitting: The data is divided into training, validation and test sets.

3. How are penguins counted from satellites?
- Colonies show as brown stains on the ice.
`;
/** The bundled collection. */
export const ml = 'ml-lifecycle';
type Files = Readonly<Record<string, string>>;

/** Adds files to a collection that is there. */
export async function addTo(
  program: ImportingProgram,
  into: string,
  files: Files,
): Promise<ImportReport> {
  return program.call('import.run', {
    import: await beginImport(program, files),
    into,
    title: 'of no account',
    repairs: noRepairs,
  });
}

/** Makes the collection `bread` of files. */
export async function makeBread(
  program: ImportingProgram,
  files: Files,
): Promise<ImportReport> {
  return program.call('import.run', {
    import: await beginImport(program, files),
    into: null,
    title: 'Bread',
    repairs: noRepairs,
  });
}

/** All that a window can see of a collection. */
export async function seen({ call }: ImportingProgram, collection: string) {
  const index = await call('collection.open', { collection });
  const questions = new Map<string, string>();
  for (const { id } of index.questions) {
    const { content, problem } = await call('question.open', {
      collection,
      question: id,
    });
    expect(problem).toBeNull();
    questions.set(id, JSON.stringify(content));
  }
  return { index: JSON.stringify(index), questions };
}

/** The content of a question. */
export async function questionOf(
  { call }: ImportingProgram,
  collection: string,
  question: string,
): Promise<QuestionContent> {
  const { content } = await call('question.open', { collection, question });
  if (!content) throw new Error('no content');
  return content;
}
