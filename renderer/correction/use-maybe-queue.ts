import { useState } from 'react';
import type { MaybeSame } from '../../core/merge/merge-input.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import {
  keepVerdict,
  pairFrom,
  takeAnswerBack,
  type QueueAnswer,
  type Verdict,
} from './maybe-queue.ts';

/** The queue of pairs that may be the same, from the first to the last. */
export function useMaybeQueue(pairs: readonly MaybeSame[]) {
  const app = useApp();
  // What was decided meanwhile, in whichever window, is passed over.
  useStore(app.study, state => state.question);
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<readonly QueueAnswer[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const current = pairFrom(app, pairs, place);
  const say = async (verdict: Verdict) => {
    if (current === null) return;
    setFailure(null);
    setPlace(current.place + 1);
    const saving =
      verdict === 'skipped' ? null : keepVerdict(app, current, verdict);
    const step = saving && (app.study.get().history.done.at(-1) ?? null);
    const answer = { place: current.place, verdict, step };
    setAnswers(before => [...before, answer]);
    const problem = await saving;
    if (problem === null) return;
    setFailure(problem);
    setPlace(answer.place);
    setAnswers(before => before.filter(each => each !== answer));
  };
  const takeBack = async () => {
    const answer = answers.at(-1);
    if (!answer) return;
    if (!(await takeAnswerBack(app, answer))) {
      setFailure(
        'Something else was done since. Close this and undo that first; nothing was changed now.',
      );
      return;
    }
    setFailure(null);
    setAnswers(answers.slice(0, -1));
    setPlace(answer.place);
  };
  return { current, answers, failure, say, takeBack };
}
