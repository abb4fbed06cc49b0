import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeQuestion } from './merge-input.ts';
import { mergeScores, mergeStatistics } from './merge-scores.ts';
import { mergeQuestions } from './merge-questions.ts';
import { regroupByTrust } from './regroup-by-trust.ts';
import { reviewMerge } from './review-merge.ts';

const word = fc.constantFrom(
  ...'water salt cell membrane energy flow side force light heat wall root'.split(
    ' ',
  ),
);
const text = fc
  .array(word, { minLength: 2, maxLength: 7 })
  .map(words => words.join(' '));
const anyQuestion = fc
  .array(fc.array(text, { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((sheets): MergeQuestion => ({
    id: 'q',
    prompt: 'What is osmosis?',
    rules: [],
    points: sheets.flatMap((texts, sheet) =>
      texts.map((words, place) => ({
        id: `q/${String(sheet)}.${String(place)}`,
        source: String(sheet),
        text: words,
      })),
    ),
  }));

describe('a review of what the engine merged', () => {
  it('asks about the same pairs as the engine, and explains every point', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const [result] = mergeQuestions([question], null);
        const scores = mergeScores(question, mergeStatistics([question]), null);
        const groups = result?.groups ?? [];
        const { maybe, explanations } = reviewMerge(question, groups, scores);
        expect(scores.engine).toBe(result?.engine);
        expect(maybe).toEqual(result?.maybe);
        expect(explanations.map(({ point }) => point)).toEqual(
          question.points.map(({ id }) => id),
        );
      }),
    );
  });

  it('does not ask about what a person has decided, nor within a source', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(), (question, which) => {
        const scores = mergeScores(question, mergeStatistics([question]), null);
        const groups = regroupByTrust(
          question,
          question.points.map(({ id }) => ({ members: [id] })),
          scores.shares ?? [],
          0,
        );
        const { maybe } = reviewMerge(question, groups, scores, 0);
        const asked = maybe[which % Math.max(1, maybe.length)];
        fc.pre(asked !== undefined);
        const decided: MergeQuestion = {
          ...question,
          rules: [{ kind: 'cannot-link', points: asked.points }],
        };
        const after = reviewMerge(decided, groups, scores, 0);
        expect(after.maybe).toEqual(maybe.filter(each => each !== asked));
        expect(
          after.explanations
            .filter(({ byHand }) => byHand)
            .map(({ point }) => point)
            .sort(),
        ).toEqual([...asked.points].sort());
        const sourceOf = (id: string) =>
          question.points.find(point => point.id === id)?.source;
        for (const {
          points: [one, other],
        } of maybe)
          expect(sourceOf(one)).not.toBe(sourceOf(other));
      }),
    );
  });
});
