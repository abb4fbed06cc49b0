import { alignSheets, type SheetAlignment } from './align-sheets.ts';
import type {
  Alignment,
  ImportPart,
  ImportQuestion,
  ImportRepairs,
} from './import-preview.ts';
import { parseSheet } from './parse-sheet.ts';
import type { ParseDoubt, ParsedSheet } from './parsed-sheet.ts';

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
 */
export function understandSheets(
  files: readonly SheetToUnderstand[],
  repairs: ImportRepairs,
): Understanding {
  const sheets = new Map(
    files.map(({ id, text }) => [
      id,
      parseSheet(text, repairs.lines[id] ?? []),
    ]),
  );
  const ids = [...sheets.keys()];
  const alignment = alignSheets([...sheets.values()]);
  const { questions, renumbered } = withOwnNumbers(alignment, ids);
  const assigned = assign(questions, alignment, ids, sheets, repairs);
  return {
    sheets: withDoubts(sheets, renumbered),
    questions: assigned.questions.map(question => ({
      ...question,
      prompt:
        repairs.prompts[String(question.number)]?.trim() || question.prompt,
    })),
    unaligned: assigned.unaligned,
  };
}

interface Renumbered {
  readonly file: string;
  readonly question: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers beyond this are years, telephone numbers and the like, and none that a question can be called by. */
const highestNumber = 1_000_000;

/** Each question by its own number; one without, and the second of two with the same one, gets the next that is free. */
function withOwnNumbers(
  { questions }: SheetAlignment,
  ids: readonly string[],
): {
  readonly questions: ImportQuestion[];
  readonly renumbered: readonly Renumbered[];
} {
  const taken = new Set<number>();
  const renumbered: Renumbered[] = [];
  const wanted = new Set(
    questions.flatMap(({ number }) => (number === null ? [] : [number])),
  );
  const free = () => {
    let number = 1;
    while (taken.has(number) || wanted.has(number)) number++;
    return number;
  };
  const isFree = (number: number | null): number is number =>
    number !== null && number <= highestNumber && !taken.has(number);
  const numbered = questions.map(({ number, topic, prompt, answers }) => {
    const own = isFree(number) ? number : free();
    taken.add(own);
    const parts = answers.map(({ sheet, question, by, confidence }) => ({
      file: ids[sheet] ?? '',
      question,
      by: by === 'first' ? ('reference' as const) : (by satisfies Alignment),
      confidence,
    }));
    const [first] = parts;
    if (number !== null && own !== number && first)
      renumbered.push({ ...first, from: number, to: own });
    return { number: own, topic, prompt, parts };
  });
  return { questions: numbered, renumbered };
}

function withDoubts(
  sheets: ReadonlyMap<string, ParsedSheet>,
  renumbered: readonly Renumbered[],
): ReadonlyMap<string, ParsedSheet> {
  if (renumbered.length === 0) return sheets;
  return new Map(
    [...sheets].map(([id, sheet]) => {
      const doubts = renumbered
        .filter(({ file }) => file === id)
        .map(({ question, from, to }): ParseDoubt => ({
          kind: 'doubled-number',
          line: sheet.questions[question]?.line ?? 0,
          message:
            from > highestNumber
              ? `${from} is too high for the number of a question. This one became number ${to}.`
              : `Two questions have the number ${from}. This one became number ${to}.`,
        }));
      return [id, { ...sheet, doubts: [...sheet.doubts, ...doubts] }];
    }),
  );
}

/** Puts answers to the questions that a person named; a number that is not there yet makes a new question. */
function assign(
  aligned: readonly ImportQuestion[],
  { unaligned }: SheetAlignment,
  ids: readonly string[],
  sheets: ReadonlyMap<string, ParsedSheet>,
  { assignments }: ImportRepairs,
): Pick<Understanding, 'questions' | 'unaligned'> {
  let questions = [...aligned];
  let left = unaligned.map(({ sheet, question }) => ({
    file: ids[sheet] ?? '',
    question,
  }));
  for (const { file, line, number } of assignments) {
    const question =
      sheets.get(file)?.questions.findIndex(each => each.line === line) ?? -1;
    if (question < 0) continue;
    const is = (part: { file: string; question: number }) =>
      part.file === file && part.question === question;
    left = left.filter(part => !is(part));
    questions = questions.map(each => ({
      ...each,
      parts: each.parts.filter(part => !is(part)),
    }));
    if (number === null) continue;
    const part: ImportPart = { file, question, by: 'number', confidence: 1 };
    questions = withPart(questions, number, part, sheets);
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
  part: ImportPart,
  sheets: ReadonlyMap<string, ParsedSheet>,
): ImportQuestion[] {
  if (questions.some(question => question.number === number))
    return questions.map(question =>
      question.number === number
        ? { ...question, parts: [...question.parts, part] }
        : question,
    );
  const own = sheets.get(part.file)?.questions[part.question];
  const fresh: ImportQuestion = {
    number,
    topic: own?.topic ?? null,
    prompt: own?.prompt ?? '',
    parts: [part],
  };
  return [...questions, fresh];
}
