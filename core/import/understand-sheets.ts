import { alignSheets, type SheetAlignment } from './align-sheets.ts';
import { alignToCollection } from './align-to-collection.ts';
import { withForeignDoubts } from './foreign-doubts.ts';
import type { ImportQuestion, ImportRepairs } from './import-preview.ts';
import {
  numberQuestions,
  withDoubts,
  type Numbering,
} from './number-questions.ts';
import { parseSheet } from './parse-sheet.ts';
import type { ParsedSheet } from './parsed-sheet.ts';
import type { ReferenceQuestion } from './reference-questions.ts';

/** The text of one file of an import. */
export interface SheetToUnderstand {
  /** Id of the file within the import. */
  readonly id: string;
  readonly text: string;
}

/** All sheets of an import as one list of questions. */
export interface Understanding {
  /** By file id, in the order of the files. */
  readonly sheets: ReadonlyMap<string, ParsedSheet>;
  /** Every number once. */
  readonly questions: readonly ImportQuestion[];
  readonly unaligned: readonly {
    readonly file: string;
    readonly question: number;
  }[];
}

/**
 * Reads the structure of all sheets and puts their questions together; what a person repaired overrules what the text looks
 * like. Pure and deterministic.
 * @param reference the questions of the collection that the sheets come to, which keep number, topic and prompt; null for a
 * new collection
 */
export function understandSheets(
  files: readonly SheetToUnderstand[],
  repairs: ImportRepairs,
  reference: readonly ReferenceQuestion[] | null = null,
): Understanding {
  const sheets = new Map(
    files.map(({ id, text }) => [
      id,
      parseSheet(text, repairs.lines[id] ?? []),
    ]),
  );
  const ids = [...sheets.keys()];
  const parsed = [...sheets.values()];
  const alignment = reference
    ? alignToCollection(reference, parsed)
    : alignSheets(parsed);
  const numbering = numberQuestions(alignment.questions, ids, reference);
  const assigned = assign(numbering, alignment, ids, sheets, repairs);
  const known = new Set(reference?.map(({ number }) => number));
  const questions = assigned.questions.map(question =>
    known.has(question.number) ? question : reworded(question, repairs),
  );
  return {
    sheets: withDoubts(
      withForeignDoubts(sheets, alignment.foreign ?? []),
      numbering.renumbered,
    ),
    questions: reference ? questions : inOrder(questions, repairs.order),
    unaligned: assigned.unaligned,
  };
}

function reworded(
  question: ImportQuestion,
  { prompts }: ImportRepairs,
): ImportQuestion {
  const prompt = prompts[String(question.number)]?.trim();
  return prompt ? { ...question, prompt } : question;
}

/** The questions that a person put in order first, and the others behind them. */
function inOrder(
  questions: readonly ImportQuestion[],
  order: readonly number[],
): readonly ImportQuestion[] {
  const places = new Map(order.map((number, place) => [number, place]));
  const placeOf = ({ number }: ImportQuestion) =>
    places.get(number) ?? order.length;
  return [...questions].sort((one, other) => placeOf(one) - placeOf(other));
}

type Part = Understanding['unaligned'][number];

/**
 * Puts answers to the questions that a person named; a number that is not there yet makes a new question. Answers that a
 * person left out are listed with those that found no question.
 */
function assign(
  { questions: numbered }: Numbering,
  { unaligned }: SheetAlignment,
  ids: readonly string[],
  sheets: ReadonlyMap<string, ParsedSheet>,
  { assignments }: ImportRepairs,
): Pick<Understanding, 'questions' | 'unaligned'> {
  let questions: readonly ImportQuestion[] = numbered;
  let left: readonly Part[] = unaligned.map(({ sheet, question }) => ({
    file: ids[sheet] ?? '',
    question,
  }));
  for (const { file, line, number } of assignments) {
    const question =
      sheets.get(file)?.questions.findIndex(each => each.line === line) ?? -1;
    if (question < 0) continue;
    const isOther = (part: Part) =>
      part.file !== file || part.question !== question;
    left = left.filter(isOther);
    questions = questions.map(each => ({
      ...each,
      parts: each.parts.filter(isOther),
    }));
    if (number === null) left = [...left, { file, question }];
    else questions = withPart(questions, number, { file, question }, sheets);
  }
  return {
    questions: questions
      .filter(({ parts }) => parts.length > 0)
      .sort((one, other) => one.number - other.number),
    unaligned: left,
  };
}

function withPart(
  questions: readonly ImportQuestion[],
  number: number,
  { file, question }: Part,
  sheets: ReadonlyMap<string, ParsedSheet>,
): readonly ImportQuestion[] {
  const part = { file, question, by: 'number' as const, confidence: 1 };
  if (questions.some(each => each.number === number))
    return questions.map(each =>
      each.number === number ? { ...each, parts: [...each.parts, part] } : each,
    );
  const own = sheets.get(file)?.questions[question];
  const fresh: ImportQuestion = {
    number,
    topic: own?.topic ?? null,
    prompt: own?.prompt ?? '',
    parts: [part],
  };
  return [...questions, fresh];
}
