import type { QuestionDelta } from '../../core/import/import-preview.ts';
import type { Dissent } from '../../core/merge/find-dissent.ts';
import { count } from './import-words.ts';

const kinds: Readonly<Record<Dissent['kind'], string>> = {
  number: 'They give different numbers.',
  negation: 'One denies what the other says.',
  direction: 'They point in opposite directions.',
};

/** What two sources disagree in, as a sentence. */
export function disputeWords(kind: Dissent['kind']): string {
  return kinds[kind];
}

/** What changed, in one sentence: "In 14 questions: 23 new points, 41 strengthened, 1 dispute." */
export function deltaWords(delta: readonly QuestionDelta[]): string {
  if (delta.length === 0) return 'Nothing new.';
  const sum = (of: (each: QuestionDelta) => readonly unknown[]) =>
    delta.reduce((total, each) => total + of(each).length, 0);
  const newPoints = sum(each => each.newPoints);
  const strengthened = sum(each => each.strengthened);
  const weakened = sum(each => each.weakened);
  const disputes = sum(each => each.disputes);
  const parts = [
    ...(newPoints > 0 ? [count(newPoints, 'new point')] : []),
    ...(strengthened > 0
      ? [`${strengthened.toLocaleString('en')} strengthened`]
      : []),
    ...(weakened > 0
      ? [`${weakened.toLocaleString('en')} weakened or gone`]
      : []),
    ...(disputes > 0 ? [count(disputes, 'dispute')] : []),
  ];
  const where = `In ${count(delta.length, 'question')}`;
  return parts.length === 0 ? `${where}.` : `${where}: ${parts.join(', ')}.`;
}
