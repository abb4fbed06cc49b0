import type { AlignedQuestion } from './align-sheets.ts';
import type { Alignment, ImportQuestion } from './import-preview.ts';
import type { ParseDoubt, ParsedSheet } from './parsed-sheet.ts';
import type { ReferenceQuestion } from './reference-questions.ts';

/** A question that could not keep the number that its sheet gives it. */
export interface Renumbered {
  readonly file: string;
  readonly question: number;
  readonly from: number;
  readonly to: number;
  /** True when the collection that the sheets come to has the number. */
  readonly isKnown: boolean;
}

/** Questions of which no two have the same number. */
export interface Numbering {
  readonly questions: readonly ImportQuestion[];
  readonly renumbered: readonly Renumbered[];
}

/** Numbers beyond this are years, telephone numbers and the like, and none that a question can be called by. */
const highestNumber = 1_000_000;

/**
 * Each question by its own number; one without, and the second of two with the same one, gets the next that is free. Those of
 * a collection keep theirs, and new ones go on from the highest.
 * @param ids of the files, by place of the sheet
 * @param reference the questions of the collection, which come first; null for a new one
 */
export function numberQuestions(
  questions: readonly AlignedQuestion[],
  ids: readonly string[],
  reference: readonly ReferenceQuestion[] | null,
): Numbering {
  const renumbered: Renumbered[] = [];
  const numberOf = reference
    ? goingOn(reference)
    : ownOrFree(questions.map(({ number }) => number));
  const known = new Set<number | null>(reference?.map(each => each.number));
  const numbered = questions.map(
    ({ number, topic, prompt, answers }, place): ImportQuestion => {
      const own = numberOf(number, place);
      const parts = answers.map(({ sheet, question, by, confidence }) => ({
        file: ids[sheet] ?? '',
        question,
        by: by === 'first' ? ('reference' as const) : (by satisfies Alignment),
        confidence,
      }));
      const [first] = parts;
      const isKnown = known.has(number);
      // A new question that only goes on where the collection left off is worth no word.
      const isTold = reference === null || isKnown;
      if (isTold && number !== null && own !== number && first)
        renumbered.push({
          ...first,
          from: number,
          to: own,
          isKnown,
        });
      return { number: own, topic, prompt, parts };
    },
  );
  return { questions: numbered, renumbered };
}

type NumberOf = (number: number | null, place: number) => number;

function goingOn(reference: readonly ReferenceQuestion[]): NumberOf {
  let highest = Math.max(0, ...reference.map(({ number }) => number));
  return (_, place) => reference[place]?.number ?? ++highest;
}

function ownOrFree(numbers: readonly (number | null)[]): NumberOf {
  const taken = new Set<number>();
  const wanted = new Set(numbers);
  const free = () => {
    let number = 1;
    while (taken.has(number) || wanted.has(number)) number++;
    return number;
  };
  return number => {
    const isFree =
      number !== null && number <= highestNumber && !taken.has(number);
    const own = isFree ? number : free();
    taken.add(own);
    return own;
  };
}

/** The sheets with a word on each question that got another number. */
export function withDoubts(
  sheets: ReadonlyMap<string, ParsedSheet>,
  renumbered: readonly Renumbered[],
): ReadonlyMap<string, ParsedSheet> {
  if (renumbered.length === 0) return sheets;
  return new Map(
    [...sheets].map(([id, sheet]) => {
      const doubts = renumbered
        .filter(({ file }) => file === id)
        .map((each): ParseDoubt => ({
          kind: 'doubled-number',
          line: sheet.questions[each.question]?.line ?? 0,
          message: `${becauseOf(each)} This one became number ${each.to}.`,
        }));
      return [id, { ...sheet, doubts: [...sheet.doubts, ...doubts] }];
    }),
  );
}

function becauseOf({ from, isKnown }: Renumbered): string {
  if (isKnown) return `The collection has another question ${from}.`;
  return from > highestNumber
    ? `${from} is too high for the number of a question.`
    : `Two questions have the number ${from}.`;
}
