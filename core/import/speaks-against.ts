import type { ParsedQuestion } from './parsed-sheet.ts';
import { profileOf, type QuestionProfile } from './question-profile.ts';
import {
  cosine,
  termVector,
  termWeight,
  type TermCounts,
} from './term-profile.ts';

/** Answers of fewer words than this say too little to speak against anything. */
const tellingTerms = 8;
/**
 * Answers to one question agree more than this, even where they share hardly a word (the least seen is 0.05 among answers
 * without question texts); answers to different questions of different subjects agree less, whatever their numbers.
 */
const leastContent = 0.04;
/** Question texts that agree this much ask the same, whatever is answered. */
const samePrompt = 0.4;

/** Two questions that were found to be one, by their places. */
export interface QuestionPair {
  readonly own: ParsedQuestion;
  readonly target: ParsedQuestion;
}

/**
 * Which of some pairs cannot be one question, because their answers have next to nothing in common and their texts little: a
 * number alone does not bring them together.
 * @param questions all of both sides, whose words tell how much a word says
 */
export function speakingAgainst<Pair extends QuestionPair>(
  pairs: readonly Pair[],
  questions: readonly ParsedQuestion[],
): ReadonlySet<Pair> {
  const profiles = new Map(
    questions.map(question => [question, profileOfQuestion(question)]),
  );
  const all = [...profiles.values()];
  const answers = likenessBy(all, ({ answer }) => answer);
  const prompts = likenessBy(all, ({ prompt }) => prompt);
  return new Set(
    pairs.filter(pair => {
      const own = profiles.get(pair.own);
      const target = profiles.get(pair.target);
      return (
        own !== undefined &&
        target !== undefined &&
        Math.min(own.answer.size, target.answer.size) >= tellingTerms &&
        answers(own, target) < leastContent &&
        prompts(own, target) < samePrompt
      );
    }),
  );
}

function likenessBy(
  all: readonly QuestionProfile[],
  part: (profile: QuestionProfile) => TermCounts,
): (one: QuestionProfile, other: QuestionProfile) => number {
  const weight = termWeight(all.map(part));
  return (one, other) =>
    cosine(termVector(part(one), weight), termVector(part(other), weight));
}

function profileOfQuestion(question: ParsedQuestion): QuestionProfile {
  const { number, prompt, lead, points, closing } = question;
  const said = points.map(({ label = '', text }) => `${label} ${text}`);
  return profileOf(number, prompt, [lead, ...said, closing].join(' '));
}
