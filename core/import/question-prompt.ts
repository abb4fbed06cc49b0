import { slicePassage, joinPassages, type Passage } from './passage.ts';
import type { QuestionStart } from './question-start.ts';
import { asks, setsTask, wordCount } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';

/** A question's words, what its first block says besides, and the blocks of its answer. */
export interface PromptedAnswer {
  readonly prompt: Passage | null;
  readonly rest: Passage | null;
  readonly body: readonly SheetBlock[];
  /** What stands between question and answer and says neither: answers to choose from. */
  readonly choices: readonly Passage[];
  /** The `A:` within the line of the question. */
  readonly mark: Passage | null;
}

const mostWordsOfTask = 45;
/** What parts a question, or a term, from the answer on the same line. */
const partingMark = /^[*_]{0,2}\s*(?:[:–—]+|-+\s)[*_]{0,2}\s*/u;

function isPlain(block: SheetBlock | undefined): block is SheetBlock {
  return (
    block?.kind === 'paragraph' &&
    block.head.marker === null &&
    block.head.prefix === null
  );
}

/** Whether a paragraph right below the mark of a question is its text. */
function isPromptBelow(
  block: SheetBlock,
  start: QuestionStart,
  next: SheetBlock | undefined,
): next is SheetBlock {
  if (!isPlain(next)) return false;
  const text = next.passage.text;
  if (wordCount(text) > mostWordsOfTask) return false;
  if (block.passage.text === '')
    return (
      asks(text) ||
      (setsTask(text) && wordCount(text) <= 25) ||
      next.head.isBold
    );
  return (
    start.promptLength === block.passage.text.length &&
    next.gap === 0 &&
    asks(text) &&
    !asks(block.passage.text)
  );
}

/** Words of a question that an answer with a mark of its own follows, at most. */
const mostWordsAboveAnswer = 120;
const mostWordsOfChoice = 20;

/** `b) Jupiter`, to choose from. */
function isChoice({ head, passage }: SheetBlock): boolean {
  const isLettered = head.marker?.kind === 'letter';
  return isLettered && wordCount(passage.text) <= mostWordsOfChoice;
}

/** The blocks above the one marked as the answer, when all of them belong to the question; else null. */
function aboveAnswer(
  block: SheetBlock,
  start: QuestionStart,
  body: readonly SheetBlock[],
): readonly SheetBlock[] | null {
  const end = body.findIndex(({ head }) => head.prefix === 'answer');
  if (end < 0 || start.recognition === 'answer-only') return null;
  const above = body.slice(0, end);
  if (!above.every(one => isPlain(one) || isChoice(one))) return null;
  const isMarked = start.recognition === 'question-prefix';
  if (!isMarked && !above.every(isChoice)) return null;
  const words = [block, ...above].reduce(
    (sum, { passage }) => sum + wordCount(passage.text.slice(0, 2_000)),
    0,
  );
  const isEmpty = block.passage.text === '' && above.length === 0;
  return isEmpty || words > mostWordsAboveAnswer ? null : above;
}

function promptAbove(
  { passage }: SheetBlock,
  above: readonly SheetBlock[],
  body: readonly SheetBlock[],
): PromptedAnswer {
  const asking = above.filter(isPlain).map(one => one.passage);
  const parts = [passage, ...asking].filter(({ text }) => text !== '');
  return {
    prompt: parts.length === 0 ? null : joinPassages(parts),
    rest: null,
    body: body.slice(above.length),
    choices: above.filter(isChoice).map(one => one.passage),
    mark: null,
  };
}

const answerMark =
  /\s[*_]{0,2}(?:A|Ans(?:wer)?|Antwort|Respuesta|Réponse|Risposta|Lösung|Solution)\s?(?::|(?<=Ans)\.)[*_]{0,2}(?=\s)/u;

/** `Q: … A: …` in one line. */
function promptBeforeMark(
  { passage }: SheetBlock,
  body: readonly SheetBlock[],
): PromptedAnswer | null {
  const found = answerMark.exec(passage.text.slice(0, 2_000));
  if (found === null || found.index === 0) return null;
  const end = found.index + found[0].length;
  return {
    prompt: slicePassage(passage, 0, found.index),
    rest: slicePassage(passage, end),
    body,
    choices: [],
    mark: slicePassage(passage, found.index, end),
  };
}

const unmarked = { choices: [], mark: null };

/** Tells the prompt of a question from its answer; the prompt may stand below its mark, or go on in a second paragraph. */
export function promptedAnswer(
  block: SheetBlock,
  start: QuestionStart,
  body: readonly SheetBlock[],
): PromptedAnswer {
  const { passage } = block;
  const above = aboveAnswer(block, start, body);
  if (above !== null) return promptAbove(block, above, body);
  const isMarked = start.recognition === 'question-prefix';
  const marked = isMarked ? promptBeforeMark(block, body) : null;
  if (marked !== null) return marked;
  const own = slicePassage(passage, 0, start.promptLength);
  const [next] = body;
  if (isPromptBelow(block, start, next)) {
    const both =
      own.text === '' ? next.passage : joinPassages([own, next.passage]);
    return { ...unmarked, prompt: both, rest: null, body: body.slice(1) };
  }
  const parting =
    start.promptLength === 0
      ? ''
      : (partingMark.exec(
          passage.text.slice(start.promptLength, start.promptLength + 40),
        )?.[0] ?? '');
  return {
    ...unmarked,
    prompt: own.text === '' ? null : own,
    rest: slicePassage(passage, start.promptLength + parting.length),
    body,
  };
}
