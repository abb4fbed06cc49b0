import type { LineRole } from './parsed-sheet.ts';
import type { QuestionDraft } from './sheet-questions.ts';

/** Fewer questions without answers are questions that nobody answered. */
const fewest = 2;

function isEmpty({ answer }: QuestionDraft): boolean {
  const { lead, points, closing } = answer;
  return lead.length + points.length + closing.length === 0;
}

function wordsOf({ prompt }: QuestionDraft): string {
  return (prompt?.text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The questions at the top of a sheet that have no answers, and what comes after them. */
function splitAtAnswers(drafts: readonly QuestionDraft[]): {
  readonly asked: readonly QuestionDraft[];
  readonly below: readonly QuestionDraft[];
} {
  const first = drafts.findIndex(draft => !isEmpty(draft));
  const end = Math.max(first, 0);
  return { asked: drafts.slice(0, end), below: drafts.slice(end) };
}

/** The only one of the questions that has this number. */
function askedAs(
  asked: readonly QuestionDraft[],
  number: number | null,
): QuestionDraft | null {
  const found = asked.filter(
    draft => number !== null && draft.number === number,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Heads that no question stands under any more are no topics. */
function withoutTopics(roles: LineRole[], from: number, to: number): void {
  for (let line = from; line < to; line += 1)
    if (roles[line] === 'topic') roles[line] = 'left-out';
}

/** Gives each question the answer of its number, or null when an answer is nobody's. */
function numbered(
  asked: readonly QuestionDraft[],
  below: readonly QuestionDraft[],
  roles: LineRole[],
): readonly QuestionDraft[] | null {
  const pairs = below.map(
    draft => [askedAs(asked, draft.number), draft] as const,
  );
  const isPlain = pairs.every(
    ([question, { prompt }]) => question !== null && prompt === null,
  );
  const answers = new Map(pairs);
  if (!isPlain || answers.size < below.length) return null;
  withoutTopics(roles, asked.at(-1)?.line ?? 0, below.at(-1)?.line ?? 0);
  for (const { line } of below) roles[line] = 'point';
  return asked.map(question => {
    const found = answers.get(question);
    if (found === undefined) return question;
    const repeated = [...question.repeated, ...found.repeated];
    return { ...question, answer: found.answer, repeated };
  });
}

/** Leaves away a list of the questions that come again with their answers. */
function askedAgain(
  asked: readonly QuestionDraft[],
  below: readonly QuestionDraft[],
  roles: LineRole[],
): readonly QuestionDraft[] | null {
  const again = new Set(below.map(wordsOf));
  if (!asked.every(draft => again.has(wordsOf(draft)))) return null;
  const [first] = asked;
  const [answered] = below;
  const from = first?.line ?? 0;
  const to = answered?.line ?? 0;
  if (!below.some(({ topic }) => topic === first?.topic))
    withoutTopics(roles, 0, from);
  for (let line = from; line < to; line += 1)
    if (roles[line] === 'question') roles[line] = 'left-out';
  return below;
}

/**
 * Brings questions that a sheet lists at its top together with the answers that come below: answers of the same numbers, or the
 * same questions once more.
 */
export function joinAnswersBelow(
  drafts: readonly QuestionDraft[],
  roles: LineRole[],
): readonly QuestionDraft[] {
  const { asked, below } = splitAtAnswers(drafts);
  if (asked.length < fewest || asked.some(({ prompt }) => prompt === null))
    return drafts;
  return (
    numbered(asked, below, roles) ?? askedAgain(asked, below, roles) ?? drafts
  );
}
