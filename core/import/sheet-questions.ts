import type { AnswerDraft } from './answer-draft.ts';
import { answerParts } from './answer-part.ts';
import type { SheetHeads } from './find-topics.ts';
import { markLines } from './line-roles.ts';
import type { LineRole, Recognition } from './parsed-sheet.ts';
import { linesOf, type Passage } from './passage.ts';
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
  /** Words that say no more than its number, topic or prompt do. */
  readonly repeated: readonly Passage[];
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
  const read = readAnswer(parts, asked);
  const answer = { ...read, lead: [...prompted.choices, ...read.lead] };
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
    repeated: prompted.mark === null ? [] : [prompted.mark],
  };
}

function rowsDraft(
  rows: TableQuestion,
  blocks: readonly SheetBlock[],
  above: () => string | null,
  roles: LineRole[],
): QuestionDraft {
  const { places, number, prompt, answer, repeated } = rows;
  const [first, ...others] = places.flatMap(place => blocks[place] ?? []);
  const line = first?.head.index ?? 0;
  markLines(
    roles,
    [line, ...(prompt === null ? [] : linesOf(prompt))],
    'question',
  );
  markAnswer(roles, answer);
  markLines(roles, first?.lines ?? [], 'question');
  for (const { lines } of others) markLines(roles, lines, 'point');
  const topic = rows.topic === null ? '' : plainWords(rows.topic.text);
  return {
    line,
    topic: topic === '' ? above() : topic,
    number,
    recognition: 'table',
    isSure: true,
    prompt,
    answer,
    repeated,
  };
}

interface Walk {
  readonly roles: LineRole[];
  readonly drafts: QuestionDraft[];
  /** Blocks of heads that no question has come after yet. */
  heads: SheetBlock[];
  /** The heads that the questions stand under. */
  section: readonly SheetBlock[];
  topic: string | null;
}

/** The heads that stand above a question become those of its section. */
function enterSection(walk: Walk): void {
  if (walk.heads.length === 0) return;
  const titles = walk.heads
    .map(({ passage }) => plainWords(passage.text).replace(/\s*:$/u, ''))
    .filter(title => title !== '');
  if (titles.length > 0) walk.topic = titles.join(' · ');
  walk.section = walk.heads;
  walk.heads = [];
}

/** The topic of a question that names none itself. Heads that no question takes theirs from stay left out. */
function topicAbove(walk: Walk): string | null {
  for (const { lines } of walk.section) markLines(walk.roles, lines, 'topic');
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
  for (const { places } of tables.questions)
    for (const place of places) apart.add(place);
  if (heads.title !== null) apart.add(heads.title);
  return apart;
}

/** Puts the blocks of a sheet together to questions and gives their lines their roles. */
export function sheetQuestions(
  plan: SheetPlan,
  roles: LineRole[],
): readonly QuestionDraft[] {
  const { blocks, starts, tables } = plan;
  const rows = new Map(tables.questions.map(one => [one.places[0], one]));
  const further = new Set(tables.questions.flatMap(one => one.places.slice(1)));
  const apart = apartPlaces(plan);
  const walk: Walk = {
    roles,
    drafts: [],
    heads: [],
    section: [],
    topic: null,
  };
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    const start = starts.get(place);
    const row = rows.get(place);
    if (start !== undefined || row !== undefined) enterSection(walk);
    if (block !== undefined && start !== undefined) {
      let end = place + 1;
      while (end < blocks.length && !apart.has(end)) end += 1;
      const body = blocks.slice(place + 1, end);
      walk.drafts.push(textDraft(block, start, body, topicAbove(walk), roles));
      place = end - 1;
    } else if (row !== undefined)
      walk.drafts.push(rowsDraft(row, blocks, () => topicAbove(walk), roles));
    else if (!further.has(place)) markOther(walk, plan, place);
  }
  return walk.drafts;
}
