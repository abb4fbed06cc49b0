import { Check } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { QueueAnswer, Verdict } from './maybe-queue.ts';

/** Says that there is nothing left to decide, and what was decided. */
export function MaybeSameDone({
  pairs,
  answers,
  onAgain,
  onDone,
}: {
  readonly pairs: number;
  readonly answers: readonly QueueAnswer[];
  readonly onAgain: () => void;
  readonly onDone: () => void;
}) {
  const skipped = answers.some(({ verdict }) => verdict === 'skipped');
  return (
    <EmptyState
      icon={<Check strokeWidth={1.75} aria-hidden />}
      title={pairs === 0 ? 'No pair is in doubt' : 'That was the last pair'}
      action={
        skipped ? (
          <Button onClick={onAgain}>Look at what is left</Button>
        ) : (
          <Button onClick={onDone}>Done</Button>
        )
      }
    >
      {pairs === 0
        ? 'No two points of this question just missed each other. You can still merge any two in the menu of a point.'
        : answerWords(answers)}
    </EmptyState>
  );
}

/** “2 merged, 1 kept apart, 1 skipped.” */
function answerWords(answers: readonly QueueAnswer[]): string {
  const count = (wanted: Verdict) =>
    answers.filter(({ verdict }) => verdict === wanted).length;
  const parts = [
    [count('same'), 'merged'],
    [count('different'), 'kept apart'],
    [count('skipped'), 'skipped'],
  ] as const;
  const words = parts.flatMap(([many, what]) =>
    many > 0 ? `${many} ${what}` : [],
  );
  return words.length > 0 ? `${words.join(', ')}.` : 'Nothing was changed.';
}
