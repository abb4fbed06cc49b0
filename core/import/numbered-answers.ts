import type { QuestionStart, QuestionStarts } from './question-start.ts';
import type { SheetBlock } from './sheet-block.ts';

const fewest = 2;

/** Whether every number stands for one of the places, and none twice. */
function areTold(numbers: readonly (number | null)[], all: QuestionStarts) {
  const asked = new Set([...all.values()].map(({ number }) => number));
  const different = new Set(numbers);
  return (
    different.size === numbers.length &&
    numbers.every(number => number !== null && asked.has(number))
  );
}

/**
 * The answers `A1.`, `A2.` … of a sheet that first lists its questions: each begins where a question would, for the answer that
 * belongs to it is not the text below the question.
 */
export function numberedAnswers(
  blocks: readonly SheetBlock[],
  starts: QuestionStarts,
): QuestionStarts {
  const asked = [...starts.keys()];
  const last = asked.at(-1) ?? 0;
  const isList = last - (asked[0] ?? 0) === asked.length - 1;
  if (!isList || asked.length < fewest) return new Map();
  const below = blocks.flatMap(({ head }, place) =>
    place > last && head.prefix === 'answer' && head.prefixNumber !== null
      ? [[place, head.prefixNumber] as const]
      : [],
  );
  const numbers = below.map(([, number]) => number);
  if (below.length < fewest || !areTold(numbers, starts)) return new Map();
  return new Map(
    below.map(([place, number]): [number, QuestionStart] => [
      place,
      { recognition: 'answer-only', number, promptLength: 0, isSure: true },
    ]),
  );
}
