import type { AnswerDraft } from './answer-draft.ts';
import { answerParts } from './answer-part.ts';
import type { SheetHeads } from './find-topics.ts';
import { markLines } from './line-roles.ts';
import type { LineRole, Recognition } from './parsed-sheet.ts';
import { lineAt, linesOf, type Passage } from './passage.ts';
import { plainWords } from './plain-words.ts';
import { promptedAnswer } from './question-prompt.ts';
import type { QuestionStart, QuestionStarts } from './question-start.ts';
import { readAnswer } from './read-answer.ts';
import type { TableQuestion, TableQuestions } from './read-table.ts';
import type { SheetBlock } from './sheet-block.ts';

/** A question whose words still know their lines. */
export interface QuestionDraft {
  readonly line: number;
  readonly topic: string | null;
  readonly number: number | null;
  readonly recognition: Recognition;
  readonly isSure: boolean;
  readonly prompt: Passage | null;
  readonly answer: AnswerDraft;
}

/** What the blocks of a sheet have been found to be. */
export interface SheetPlan {
  readonly blocks: readonly SheetBlock[];
  readonly starts: QuestionStarts;
  readonly heads: SheetHeads;
  readonly tables: TableQuestions;
}

function markAnswer(roles: LineRole[], answer: AnswerDraft): void {
  for (const passage of answer.lead) markLines(roles, linesOf(passage), 'lead');
  for (const { label, text } of answer.points) {
    if (label !== null) markLines(roles, linesOf(label), 'point');
    markLines(roles, linesOf(text), 'point');
  }
  for (const passage of answer.closing)
    markLines(roles, linesOf(passage), 'closing');
}

function textDraft(
  block: SheetBlock,
  start: QuestionStart,
  body: readonly SheetBlock[],
  topic: string | null,
  roles: LineRole[],
): QuestionDraft {
  const prompted = promptedAnswer(block, start, body);
  const asked = prompted.prompt?.text ?? '';
  const parts = answerParts(prompted.rest, prompted.body);
  const answer = readAnswer(parts, asked);
  const own = prompted.prompt === null ? [] : linesOf(prompted.prompt);
  markLines(roles, [block.head.index, ...own], 'question');
  markAnswer(roles, answer);
  // Marks without words of their own: the underline of a heading, a lone `A:`.
  markLines(roles, block.lines, prompted.prompt === null ? 'lead' : 'question');
  for (const { lines } of body) markLines(roles, lines, 'lead');
  const { recognition, number, isSure } = start;
  const line = block.head.index;
  const isAsked = prompted.prompt !== null && recognition === 'answer-only';
  return {
    line,
    topic,
    number,
    recognition: isAsked ? 'number' : recognition,
    isSure,
    prompt: prompted.prompt,
    answer,
  };
}

function rowDraft(
  row: TableQuestion,
  topic: string | null,
  roles: LineRole[],
): QuestionDraft {
  const line = lineAt(row.prompt, 0);
  markLines(roles, [line], 'question');
  return {
    line,
    topic,
    number: row.number,
    recognition: 'table',
    isSure: true,
    prompt: row.prompt,
    answer: row.answer,
  };
}

interface Walk {
  readonly roles: LineRole[];
  readonly drafts: QuestionDraft[];
  /** Blocks of heads that no question has come after yet. */
  heads: SheetBlock[];
  topic: string | null;
}

function takeTopic(walk: Walk): string | null {
  if (walk.heads.length === 0) return walk.topic;
  for (const { lines } of walk.heads) markLines(walk.roles, lines, 'topic');
  walk.topic = walk.heads
    .map(({ passage }) => plainWords(passage.text).replace(/\s*:$/u, ''))
    .join(' · ');
  walk.heads = [];
  return walk.topic;
}

/** What a block that begins no question is. */
function markOther(walk: Walk, plan: SheetPlan, place: number): void {
  const block = plan.blocks[place];
  if (block === undefined) return;
  if (plan.heads.topics.has(place)) walk.heads.push(block);
  else if (plan.heads.title === place)
    markLines(walk.roles, block.lines, 'title');
  else if (walk.drafts.length === 0 && !plan.tables.headers.includes(place))
    markLines(walk.roles, block.lines, 'before-first-question');
}

/** Places of blocks that are part of no answer. */
function apartPlaces({ starts, heads, tables }: SheetPlan): Set<number> {
  const apart = new Set([...starts.keys(), ...heads.topics, ...tables.headers]);
  for (const { place } of tables.questions) apart.add(place);
  if (heads.title !== null) apart.add(heads.title);
  return apart;
}

/** Puts the blocks of a sheet together to questions and gives their lines their roles. */
export function sheetQuestions(
  plan: SheetPlan,
  roles: LineRole[],
): readonly QuestionDraft[] {
  const { blocks, starts, tables } = plan;
  const rows = new Map(tables.questions.map(row => [row.place, row]));
  const apart = apartPlaces(plan);
  const walk: Walk = { roles, drafts: [], heads: [], topic: null };
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    const start = starts.get(place);
    const row = rows.get(place);
    if (block !== undefined && start !== undefined) {
      let end = place + 1;
      while (end < blocks.length && !apart.has(end)) end += 1;
      const body = blocks.slice(place + 1, end);
      walk.drafts.push(textDraft(block, start, body, takeTopic(walk), roles));
      place = end - 1;
    } else if (row !== undefined)
      walk.drafts.push(rowDraft(row, takeTopic(walk), roles));
    else markOther(walk, plan, place);
  }
  return walk.drafts;
}
