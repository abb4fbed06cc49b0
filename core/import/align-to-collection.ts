import {
  alignSheets,
  type AlignedAnswer,
  type AlignedQuestion,
  type SheetAlignment,
} from './align-sheets.ts';
import type { ParsedQuestion, ParsedSheet } from './parsed-sheet.ts';
import {
  referenceSheet,
  type ReferenceQuestion,
} from './reference-questions.ts';
import { speakingAgainst } from './speaks-against.ts';

/**
 * Finds for each question of some sheets the question of a collection that it is, as {@link alignSheets} does; the collection
 * gives the list, and stays as it is. An answer that has nothing in common with what the collection says to its question is
 * not taken for one, whatever its number: with a text of its own it is a new question.
 * @returns first the questions of the collection in its order, with or without answers, then the new ones
 */
export function alignToCollection(
  reference: readonly ReferenceQuestion[],
  sheets: readonly ParsedSheet[],
): SheetAlignment {
  const list = referenceSheet(reference);
  const aligned = alignSheets([list, ...sheets], 0);
  const known = aligned.questions
    .slice(0, reference.length)
    .map(({ answers }) => broughtTo(answers));
  const doubtful = against(known, list, sheets);
  const fresh = aligned.questions
    .slice(reference.length)
    .map(question => ({ ...question, answers: broughtTo(question.answers) }));
  return {
    questions: [
      ...reference.map(({ number, topic, prompt }, place) => ({
        number,
        topic,
        prompt,
        answers: (known[place] ?? []).filter(each => !doubtful.has(each)),
      })),
      ...fresh,
      ...[...doubtful].flatMap(each => ofItsOwn(each, sheets)),
    ],
    unaligned: [
      ...broughtTo(aligned.unaligned),
      ...[...doubtful].filter(each => ofItsOwn(each, sheets).length === 0),
    ].map(({ sheet, question }) => ({ sheet, question })),
  };
}

/** What the sheets bring; the first place was the collection's. */
function broughtTo<Answer extends { readonly sheet: number }>(
  answers: readonly Answer[],
): readonly Answer[] {
  return answers
    .filter(({ sheet }) => sheet > 0)
    .map(answer => ({ ...answer, sheet: answer.sheet - 1 }));
}

/** The answers whose words speak against the question that they were aligned with. */
function against(
  known: readonly (readonly AlignedAnswer[])[],
  list: ParsedSheet,
  sheets: readonly ParsedSheet[],
): ReadonlySet<AlignedAnswer> {
  const pairs = known.flatMap((answers, place) => {
    const target = list.questions[place];
    return answers.flatMap(answer => {
      const own = questionOf(answer, sheets);
      return own && target ? [{ answer, own, target }] : [];
    });
  });
  const questions = [list, ...sheets].flatMap(sheet => sheet.questions);
  const found = speakingAgainst(pairs, questions);
  return new Set([...found].map(({ answer }) => answer));
}

/** A question that stands for itself; none when it has no text. */
function ofItsOwn(
  answer: AlignedAnswer,
  sheets: readonly ParsedSheet[],
): readonly AlignedQuestion[] {
  const own = questionOf(answer, sheets);
  if (!own || own.prompt === '') return [];
  const { number, topic, prompt } = own;
  const first = { ...answer, by: 'first' as const, confidence: 1 };
  return [{ number, topic, prompt, answers: [first] }];
}

function questionOf(
  { sheet, question }: AlignedAnswer,
  sheets: readonly ParsedSheet[],
): ParsedQuestion | undefined {
  return sheets[sheet]?.questions[question];
}
