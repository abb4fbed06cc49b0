import { differentActs, mergeActs } from '../../core/merge/correction-acts.ts';
import type { MaybeSame } from '../../core/merge/merge-input.ts';
import type { StudyStep } from '../../core/study/study-history.ts';
import type { App } from '../state/app.ts';
import { changeQuietly, travel } from '../state/change-study.ts';
import { correctionChange } from './correction-change.ts';
import { openPairs, type OpenPair } from './open-pairs.ts';

/** What a person said to a pair. */
export type Verdict = 'same' | 'different' | 'skipped';

/** One answer, and the step of the history that it made. */
export interface QueueAnswer {
  readonly place: number;
  readonly verdict: Verdict;
  readonly step: StudyStep | null;
}

/** The pair at a place, or the next one about which nobody has decided; null at the end. */
export function pairFrom(
  app: App,
  pairs: readonly MaybeSame[],
  place: number,
): (OpenPair & { readonly place: number }) | null {
  const { question } = app.study.get();
  if (!question?.content) return null;
  const { content, record } = question;
  const [next] = openPairs(pairs.slice(place), content, record.corrections);
  return next ? { ...next, place: pairs.indexOf(next.pair) } : null;
}

/**
 * Keeps what a person said to a pair.
 * @returns why it could not be saved, as a sentence, or null
 */
export async function keepVerdict(
  app: App,
  { points: [one, other] }: OpenPair,
  verdict: 'same' | 'different',
): Promise<string | null> {
  const content = app.study.get().question?.content;
  if (!content) return null;
  const same = verdict === 'same';
  const act = (same ? mergeActs : differentActs)(content, one.id, other.id);
  const title = same
    ? `Merged “${other.label}” with “${one.label}”`
    : `Kept “${one.label}” and “${other.label}” apart`;
  const outcome = await changeQuietly(app, title, [correctionChange(act)]);
  return outcome.saved ? null : outcome.message;
}

/** Takes an answer back; false when something else was done since, which has to be undone first. */
export async function takeAnswerBack(
  app: App,
  { step }: QueueAnswer,
): Promise<boolean> {
  if (step === null) return true;
  if (app.study.get().history.done.at(-1) !== step) return false;
  await travel(app, 'undo');
  return true;
}
