import type {
  MergedPoint,
  QuestionContent,
} from '../../core/collection/collection.ts';
import type { QuestionRef } from '../../core/contract.ts';
import type { Correction, CorrectionAct } from '../../core/merge/correction.ts';
import {
  startProgram,
  type ImportingProgram,
} from './import-program.fixture.ts';

/** A program with the first question of the bundled collection open, and a person who corrects it. */
export interface CorrectingProgram {
  readonly program: ImportingProgram;
  readonly ref: QuestionRef;
  readonly prompt: string;
  /** As the collection has it. */
  readonly content: QuestionContent;
  /** Those that were made and not taken back. */
  readonly corrections: readonly Correction[];
  /** Makes a correction as a window does. */
  correct(act: CorrectionAct): Promise<void>;
  /** Takes the latest correction back. */
  takeBack(): Promise<void>;
  /** A merged point by its place; -1 is the last. */
  merged(place: number): MergedPoint;
}

/** As {@link CorrectingProgram}; `endPrograms` ends it. */
export async function startCorrecting(): Promise<CorrectingProgram> {
  const program = await startProgram();
  const ref = { collection: 'ml-lifecycle', question: 'q01' };
  const { content, entry } = await program.call('question.open', ref);
  if (content === null) throw new Error('There is no first question.');
  const corrections: Correction[] = [];
  return {
    program,
    ref,
    prompt: entry.prompt,
    content,
    corrections,
    async correct(act) {
      const correction: Correction = {
        id: `c${String(corrections.length)}`,
        created: '2026-01-01T00:00:00Z',
        ...act,
      };
      await program.call('study.change', {
        ...ref,
        changes: [{ type: 'correction.add', correction }],
      });
      corrections.push(correction);
    },
    async takeBack() {
      const correction = corrections.pop()?.id ?? '';
      await program.call('study.change', {
        ...ref,
        changes: [{ type: 'correction.delete', correction }],
      });
    },
    merged(place) {
      const found = content.mergedPoints.at(place);
      if (!found) throw new Error(`There is no merged point ${String(place)}.`);
      return found;
    },
  };
}
