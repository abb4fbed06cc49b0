import { withoutTaskVerb } from './question-text.ts';
import { addCounts, countTerms, type TermCounts } from './term-profile.ts';

/** What a question is recognised by in another sheet. */
export interface QuestionProfile {
  readonly number: number | null;
  /** Empty when there is no question text. */
  readonly prompt: TermCounts;
  readonly answer: TermCounts;
}

/** What a question is recognised by. */
export function profileOf(
  number: number | null,
  prompt: string,
  answer: string,
): QuestionProfile {
  return {
    number,
    prompt: countTerms(withoutTaskVerb(prompt)),
    answer: countTerms(answer),
  };
}

/** A question of the list with what another sheet says to it. */
export function widerProfile(
  known: QuestionProfile,
  added: QuestionProfile,
): QuestionProfile {
  return {
    number: known.number ?? added.number,
    prompt: known.prompt.size > 0 ? known.prompt : added.prompt,
    answer: addCounts([known.answer, added.answer]),
  };
}
