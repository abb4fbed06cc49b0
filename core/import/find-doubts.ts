import type { ParseDoubt, ParsedQuestion } from './parsed-sheet.ts';

/** A claim of more characters than this is probably several. */
const longPoint = 3_000;

/** What is known of a question beyond what is stored. */
export interface DoubtfulQuestion {
  readonly question: ParsedQuestion;
  readonly isSure: boolean;
}

function nameOf({ number, prompt }: ParsedQuestion): string {
  if (number !== null) return `Question ${number}`;
  const words = prompt.length > 60 ? `${prompt.slice(0, 57)}…` : prompt;
  return words === '' ? 'An answer' : `“${words}”`;
}

function doubtsOfOne({
  question,
  isSure,
}: DoubtfulQuestion): readonly ParseDoubt[] {
  const { line, points, lead, closing } = question;
  const name = nameOf(question);
  const doubts: ParseDoubt[] = [];
  if (!isSure)
    doubts.push({
      kind: 'unsure-question',
      line,
      message: `${name} looks unlike the other questions of this sheet. It was taken for a question.`,
    });
  if (points.length === 0 && lead === '' && closing === '')
    doubts.push({
      kind: 'empty-answer',
      line,
      message: `${name} has no answer in this sheet. It was kept without one.`,
    });
  for (const point of points)
    if (point.text.length > longPoint)
      doubts.push({
        kind: 'too-long',
        line: point.line,
        message: `A point of ${point.text.length} characters could not be split. It was kept in one piece.`,
      });
  return doubts;
}

/** A gap of more numbers is told in one sentence. */
function missingBetween(before: number, number: number): string {
  const first = before + 1;
  return first === number - 1
    ? `Number ${first} is missing`
    : `Numbers ${first} to ${number - 1} are missing`;
}

function doubtsOfNumbers(
  questions: readonly DoubtfulQuestion[],
): readonly ParseDoubt[] {
  const doubts: ParseDoubt[] = [];
  const seen = new Map<string, number>();
  const all = new Set(questions.map(({ question }) => question.number));
  let before: number | null = null;
  for (const { question } of questions) {
    const { number, line, topic } = question;
    if (number === null) continue;
    const key = `${topic ?? ''} ${number}`;
    const first = seen.get(key);
    if (first !== undefined)
      doubts.push({
        kind: 'doubled-number',
        line,
        message: `Number ${number} stands at line ${first + 1} already. Both were kept as questions.`,
      });
    seen.set(key, line);
    if (before !== null && number > before + 1 && !all.has(before + 1))
      doubts.push({
        kind: 'missing-number',
        line,
        message: `${missingBetween(before, number)} before question ${number}. Nothing was filled in.`,
      });
    before = number;
  }
  return doubts;
}

/**
 * What a person should look at before importing a sheet, by line.
 * @param torn Lines that a blank line had torn from the words above them.
 */
export function findDoubts(
  questions: readonly DoubtfulQuestion[],
  torn: readonly number[],
): readonly ParseDoubt[] {
  const healed = torn.map((line): ParseDoubt => ({
    kind: 'healed-tear',
    line,
    message: `Line ${line + 1} goes on with the sentence above it. They were joined.`,
  }));
  const none: readonly ParseDoubt[] = [
    {
      kind: 'no-question',
      line: 0,
      message:
        'No question was recognised in this sheet. Mark where questions begin, or leave the sheet out.',
    },
  ];
  const doubts = [
    ...(questions.length === 0 ? none : []),
    ...healed,
    ...questions.flatMap(doubtsOfOne),
    ...doubtsOfNumbers(questions),
  ];
  return doubts.sort((one, other) => one.line - other.line);
}
