import type { MergeQuestion } from '../core/merge/merge-input.ts';

const topics = 400;

/** Questions of one size, five sources with eight points each, in words that repeat as those of a subject do. */
export function growingQuestions(count: number): readonly MergeQuestion[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, question) => {
    const word = () =>
      `word${Math.floor(next() ** 2 * topics)}x${question % 50}`;
    const claims = Array.from({ length: 12 }, () =>
      Array.from({ length: 12 }, word),
    );
    return {
      id: `q${question}`,
      prompt: `${word()} ${word()}`,
      rules: [],
      points: Array.from({ length: 40 }, (_point, index) => ({
        id: `q${question}/${index}`,
        source: `s${Math.floor(index / 8)}`,
        text: (claims[Math.floor(next() * 12)] ?? [])
          .map(each => (next() < 0.3 ? word() : each))
          .join(' '),
      })),
    };
  });
}

/** The same numbers from 0 to 1 in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}
